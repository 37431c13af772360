/** `npm test`: sets up what is missing, then runs every check; `npm test -- unit` runs the named ones only. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from './prepare/build.mjs';
import { onDisplay } from './prepare/display.mjs';
import { Failure, orExplain } from './prepare/failure.mjs';
import { ROOT } from './prepare/places.mjs';
import { prepare } from './prepare/prepare.mjs';
import { show, withTools } from './prepare/run.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, what: string, run: () => Promise<boolean>, counts?: () => Promise<Counts> }} Check
 */

const RESULTS = path.join(ROOT, 'test-results');
const UNIT_REPORT = path.join(RESULTS, 'unit.json');
const windowReport = (/** @type {string} */ project) => path.join(RESULTS, `${project}.json`);

/** @type {Check[]} */
const CHECKS = [
  { name: 'format', what: '格式 · Format', run: () => tool('prettier', ['--check', '.']) },
  { name: 'lint', what: '规则和分层 · Lint and layers', run: () => tool('oxlint', ['--type-aware']) },
  { name: 'types', what: '类型 · Types', run: () => tool('tsc', ['-p', '.']) },
  { name: 'build', what: '构建 · Build', run: () => build().then(() => true) },
  { name: 'unit', what: '单元测试 · Unit tests', run: () => tool('vitest', ['run']), counts: countUnit },
  windowCheck('window', '窗口测试 · Tests in the window'),
  windowCheck('package', '打包后的应用 · The packaged application', () => tool('node', ['scripts/package.mjs'])),
];

await orExplain(async () => {
  const chosen = chooseChecks(process.argv.slice(2));
  await prepare();
  await rm(RESULTS, { recursive: true, force: true });
  await mkdir(RESULTS, { recursive: true });
  /** @type {Counts} */
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const check of chosen) {
    const passed = await runCheck(check, total);
    if (passed) continue;
    process.exitCode = 1;
    break;
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
});

/**
 * Runs one check and adds what it counted; a check that fails without counting a failure counts as one itself.
 * @param {Check} check
 * @param {Counts} total
 */
async function runCheck(check, total) {
  console.log(`\n▶ ${check.what} (${check.name})`);
  const started = Date.now();
  const passed = await check.run();
  const counted = (await check.counts?.()) ?? { passed: 0, failed: 0, skipped: 0 };
  if (!passed && counted.failed === 0) counted.failed = 1;
  total.passed += counted.passed;
  total.failed += counted.failed;
  total.skipped += counted.skipped;
  console.log(`${passed ? '✓' : '✗'} ${check.what} (${check.name}): ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return passed;
}

/** @param {string[]} names */
function chooseChecks(names) {
  const unknown = names.filter((name) => !CHECKS.some((check) => check.name === name));
  if (unknown.length > 0) {
    const known = CHECKS.map((check) => check.name).join(' ');
    throw new Failure({
      step: { zh: '选择检查', en: 'Choosing the checks' },
      reason: unknown.join(' '),
      remedy: { zh: `没有这项检查。可选：${known}`, en: `There is no such check. There are: ${known}` },
    });
  }
  return CHECKS.filter((check) => names.length === 0 || names.includes(check.name));
}

/**
 * @param {string} project the project's name in playwright.config.ts
 * @param {string} what
 * @param {() => Promise<boolean>} [before]
 * @returns {Check}
 */
function windowCheck(project, what, before = async () => true) {
  return {
    name: project,
    what,
    run: async () =>
      (await before()) &&
      tool(...onDisplay('playwright', ['test', '--project', project]), {
        PLAYWRIGHT_JSON_OUTPUT_FILE: windowReport(project),
      }),
    counts: async () => {
      const { stats } = (await readReport(windowReport(project))) ?? {};
      return {
        passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
        failed: stats?.unexpected ?? 0,
        skipped: stats?.skipped ?? 0,
      };
    },
  };
}

async function countUnit() {
  const report = await readReport(UNIT_REPORT);
  return {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

/** @param {string} file */
async function readReport(file) {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
async function tool(command, args, env) {
  return (await show(command, args, { cwd: ROOT, env: withTools(env) })) === 0;
}
