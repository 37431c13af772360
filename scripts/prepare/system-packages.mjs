import { access } from 'node:fs/promises';
import { Failure } from './failure.mjs';
import { hasDisplay, isRoot } from './display.mjs';
import { step } from './progress.mjs';
import { run, gist } from './run.mjs';

/** What Electron's window needs, by Debian's names; newer releases append t64 to some. */
const WINDOW = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'fonts-noto-cjk'];
/** A display in memory, where there is no screen. */
const VIRTUAL_DISPLAY = ['xvfb', 'xauth'];
/** What compiles the database's addon for an Electron from the npm registry. */
const COMPILER = ['g++', 'make', 'python3'];

const CHECK = { zh: '检查系统库和字体', en: 'Checking system libraries and fonts' };
const INSTALL = { zh: '安装系统库和字体', en: 'Installing system libraries and fonts' };

/** Sees to the shared libraries and fonts that a window needs on Linux. */
export async function prepareSystemPackages() {
  if (process.platform !== 'linux') return;
  await installMissing(hasDisplay() ? WINDOW : [...WINDOW, ...VIRTUAL_DISPLAY]);
}

/** Sees to a C++ compiler on Linux. */
export async function prepareCompiler() {
  const found = await Promise.all(['c++', 'make', 'python3'].map((tool) => run(tool, ['--version'])));
  if (found.every((tool) => tool.ok)) return;
  await installMissing(COMPILER);
}

/** @param {string[]} names */
async function installMissing(names) {
  if (!(await exists('/usr/bin/dpkg-query'))) {
    console.log(
      `这不是 Debian 系的系统，未检查：${names.join('、')}（或其对应的软件包）。\n` +
        `Not a Debian system; not checked: ${names.join(', ')} (or what corresponds to them).`,
    );
    return;
  }
  const missing = await missingOf(names);
  if (missing.length === 0) return;
  if (!isRoot()) {
    throw new Failure({
      step: CHECK,
      reason: missing.join(' '),
      remedy: {
        zh: `缺少以上软件包。请运行下面的命令，然后再试一次：`,
        en: `The packages above are missing. Run this command, then try again:\n\n  sudo apt-get update && sudo apt-get install -y ${(await namesHere(missing)).join(' ')}`,
      },
    });
  }
  await step(INSTALL, async (report) => {
    report(missing.join(' '));
    await apt(['update', '-q']);
    await apt(['install', '-q', '-y', '--no-install-recommends', ...(await namesHere(missing))]);
  });
}

/** @param {string[]} names */
async function missingOf(names) {
  const asked = names.flatMap((name) => [name, `${name}t64`]);
  const { stdout } = await run('dpkg-query', ['-W', '-f=${db:Status-Abbrev}${Package}\n', ...asked]);
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.startsWith('ii '))
      .map((line) => line.slice(3).trim()),
  );
  return names.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

/**
 * The names by which this release knows the packages.
 * @param {string[]} names
 */
async function namesHere(names) {
  const renamed = await Promise.all(
    names.map(async (name) => {
      const { stdout } = await run('apt-cache', ['policy', `${name}t64`], { env: { ...process.env, LC_ALL: 'C' } });
      return /Candidate: (?!\(none\))/.test(stdout) ? `${name}t64` : name;
    }),
  );
  return renamed;
}

/** @param {string[]} args */
async function apt(args) {
  const done = await run('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (done.ok) return;
  throw new Failure({
    step: INSTALL,
    reason: `apt-get ${args.join(' ')}\n${gist(done.output)}`,
    remedy: {
      zh: '请检查软件源和网络，手动运行以上命令，然后再试一次。',
      en: 'Check the package sources and the network, run the command above by hand, then try again.',
    },
  });
}

/** @param {string} file */
const exists = (file) =>
  access(file).then(
    () => true,
    () => false,
  );
