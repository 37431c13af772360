import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { NODE_MODULES, NOTES, ROOT } from './places.mjs';
import { step } from './progress.mjs';
import { run, gist, withoutTools } from './run.mjs';

const STAMP = path.join(NOTES, 'packages.sha256');
const INSTALL = { zh: '安装 npm 包', en: 'Installing the npm packages' };

/** Installs the npm packages where they are missing or package.json or the lock file has changed since. */
export async function preparePackages() {
  const wanted = await wantedPackages();
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === wanted) return;
  const installed = await step(INSTALL, () =>
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: ROOT, env: withoutTools() }),
  );
  if (!installed.ok) {
    throw new Failure({
      step: INSTALL,
      reason: gist(installed.output),
      remedy: {
        zh: '请检查网络和 npm 的设置（npm config list），然后再运行一次。',
        en: 'Check the network and the settings of npm (npm config list), then run it again.',
      },
    });
  }
  if (!existsSync(path.join(NODE_MODULES, 'node', 'bin'))) {
    throw new Failure({
      step: INSTALL,
      reason: 'node_modules/node/bin: npm has not run the install script of the package "node" (ignore-scripts?).',
      remedy: {
        zh: '请运行 npm rebuild node --ignore-scripts=false，或允许安装脚本，然后再运行一次。',
        en: 'Run npm rebuild node --ignore-scripts=false or allow install scripts, then run it again.',
      },
    });
  }
  await mkdir(NOTES, { recursive: true });
  await writeFile(STAMP, wanted);
}

async function wantedPackages() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json']) hash.update(await readFile(path.join(ROOT, name)));
  return hash.digest('hex');
}
