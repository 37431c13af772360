/** `npm start`: sets up what is missing, builds what has changed, opens the window. */
import { build } from './prepare/build.mjs';
import { hasDisplay, onDisplay, whyNoSandbox } from './prepare/display.mjs';
import { orExplain } from './prepare/failure.mjs';
import { ROOT } from './prepare/places.mjs';
import { prepare } from './prepare/prepare.mjs';
import { show } from './prepare/run.mjs';

await orExplain(async () => {
  const electron = await prepare();
  await build();
  const args = [ROOT, ...process.argv.slice(2)];
  const reason = whyNoSandbox(electron.folder);
  if (reason) {
    console.warn(`警告：${reason.zh}，Chromium 沙盒已关闭。\nWarning: ${reason.en}; Chromium's sandbox is off.`);
    args.unshift('--no-sandbox');
  }
  if (!hasDisplay()) {
    console.log('没有显示器，在虚拟显示器（Xvfb）中启动。\nThere is no display; starting under a virtual one (Xvfb).');
  }
  process.exitCode = await show(...onDisplay(electron.executable, args));
});
