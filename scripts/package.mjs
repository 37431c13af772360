/**
 * `npm run package`: makes the unpacked application for this machine in dist/, from the Electron that is here.
 * `npm run release`: makes the installers, which takes Electron's own build.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from './prepare/build.mjs';
import { Failure, orExplain } from './prepare/failure.mjs';
import { ROOT } from './prepare/places.mjs';
import { prepare } from './prepare/prepare.mjs';
import { step } from './prepare/progress.mjs';
import { run, gist, withTools } from './prepare/run.mjs';

const PACKAGE = { zh: '打包应用', en: 'Packaging the application' };
const forRelease = process.argv.includes('--release');

await orExplain(async () => {
  const electron = await prepare({ forRelease });
  if (forRelease && !electron.release) {
    throw new Failure({
      step: PACKAGE,
      reason: electron.folder,
      remedy: {
        zh: '这个 Electron 只用于开发和测试，不得发布。请在能下载 Electron 的网络中运行。',
        en: 'This Electron is for development and tests only and must not be released. Run this where Electron can be downloaded.',
      },
    });
  }
  await build();
  const args = [`-c.electronVersion=${electron.version}`, `-c.electronDist=${electron.folder}`];
  if (!forRelease) args.unshift('--dir');
  const packaged = await step(PACKAGE, () =>
    run('electron-builder', ['--publish', 'never', ...args], { cwd: ROOT, env: withTools() }),
  );
  if (!packaged.ok) {
    throw new Failure({
      step: PACKAGE,
      reason: gist(packaged.output, 40),
      remedy: { zh: '请修正以上错误，然后再运行一次。', en: 'Correct the error above, then run it again.' },
    });
  }
  if (!electron.release) {
    // Came along with the folder of the Electron that was made here; the application never loads it.
    await rm(path.join(ROOT, 'dist', 'linux-unpacked', 'resources', 'app'), { recursive: true, force: true });
  }
  console.log(path.join(ROOT, 'dist'));
});
