import { expect, test, type ElectronApplication } from '@playwright/test';
import Database from 'better-sqlite3';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fixture, goTo, hits, lookUp, marks, openByDialog, panel } from './desk.ts';
import { button, check, IMPORT, NEXT } from './exchange-desk.ts';
import { launch, temporaryFolder, type Launched } from './launch.ts';
import { manyEntries, tbxOf } from './tbx.ts';

let userData: string;
test.beforeEach(async () => {
  userData = await temporaryFolder();
});
test.afterEach(async () => {
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
});

const databaseFile = () => path.join(userData, 'shuyu.sqlite');
const start = () => launch({ userData, preferences: { language: 'zh' } });

async function databaseProcess(app: ElectronApplication): Promise<number | undefined> {
  return await app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Shuyu database')?.pid,
  );
}

async function killDatabaseProcess(app: ElectronApplication): Promise<void> {
  const killed = await databaseProcess(app);
  if (killed === undefined) throw new Error('There is no database process.');
  process.kill(killed, 'SIGKILL');
  await expect.poll(() => databaseProcess(app)).not.toBe(killed);
}

/** A whole database, left by a first start. */
async function makeDatabase(): Promise<void> {
  await using first = await start();
  await expect(first.window.getByText(/742/).first()).toBeVisible();
}

test('a database process that was killed is started again, and the window works on', async () => {
  await using shuyu = await start();
  const { app, window } = shuyu;
  await openByDialog(app, window, fixture('chinese.txt'));
  await expect(marks(window).first()).toBeVisible();
  await killDatabaseProcess(app);
  await window.keyboard.press('Control+ArrowDown');
  await expect(panel(window)).toContainText('peacekeeping operation');
  await lookUp(window, '秘书长');
  await expect(hits(window).first()).toContainText('Secretary-General');
  await expect(window.getByRole('alert')).toHaveCount(0);
});

test('an import that dies with the database process is said, and leaves nothing half done', async () => {
  await using shuyu = await start();
  const { app, window } = shuyu;
  const file = path.join(userData, 'large.tbx');
  await writeFile(file, tbxOf(manyEntries(60_000)));
  await check(app, window, [file]);
  await button(window, NEXT).click();
  await button(window, IMPORT).click();
  await expect(window.getByRole('main')).toContainText(/[\d,]+ 条，每秒/);
  await killDatabaseProcess(app);
  await expect(window.getByRole('alert')).toContainText('数据库进程意外停止，已重新启动');
  await expect(window.getByRole('contentinfo')).toContainText('742 个概念');
  await lookUp(window, '秘书长');
  await expect(hits(window).first()).toContainText('Secretary-General');
});

/** What the start page says of a database that cannot be opened. */
async function expectRefusal({ window }: Launched, chinese: RegExp, english: RegExp): Promise<void> {
  const alert = window.getByRole('alert');
  await expect(alert.getByRole('paragraph').first()).toContainText(chinese);
  await alert.getByText('详情').click();
  await expect(alert.locator('details [lang=en]')).toContainText(english);
}

test('a database path that is a folder is said, and the folder is left alone', async () => {
  await mkdir(databaseFile());
  await writeFile(path.join(databaseFile(), 'mine.txt'), 'mine');
  await using shuyu = await start();
  await expectRefusal(shuyu, /是一个文件夹/, /is a folder/);
  expect(await readdir(databaseFile())).toEqual(['mine.txt']);
});

test('a damaged database is said, and not a byte of it is changed', async () => {
  const bytes = Buffer.from('this is no database at all, but a person may need it '.repeat(200));
  await writeFile(databaseFile(), bytes);
  await using shuyu = await start();
  await expectRefusal(shuyu, /已损坏或不是数据库/, /is damaged or is no database/);
  expect(await readFile(databaseFile())).toEqual(bytes);
});

test('a database from a newer Shuyu is said, and not a byte of it is changed', async () => {
  await makeDatabase();
  const database = new Database(databaseFile());
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.pragma('user_version = 99');
  database.close();
  const bytes = await readFile(databaseFile());
  await using shuyu = await start();
  await expectRefusal(shuyu, /由较新版本的 Shuyu 创建（版本 99/, /made by a newer Shuyu \(version 99/);
  expect((await readFile(databaseFile())).equals(bytes)).toBe(true);
});

test('a database that another program holds is said; when it lets go, the window works', async () => {
  await makeDatabase();
  const other = new Database(databaseFile());
  other.pragma('locking_mode = EXCLUSIVE');
  other.exec('BEGIN EXCLUSIVE');
  await using shuyu = await start();
  await expectRefusal(shuyu, /正被另一个程序写入/, /being written to by another program/);
  other.exec('ROLLBACK');
  other.close();
  const { window } = shuyu;
  await lookUp(window, '秘书长');
  await expect(hits(window).first()).toContainText('Secretary-General');
  await goTo(window, 'document');
  await expect(window.getByText(/742 个概念、/)).toBeVisible();
  await expect(window.getByRole('alert')).toHaveCount(0);
});

test('a document can be read while the database cannot', async () => {
  await mkdir(databaseFile());
  await using shuyu = await start();
  const { app, window } = shuyu;
  await openByDialog(app, window, fixture('chinese.txt'));
  await expect(window.getByRole('option').first()).toContainText('安全理事会主席的说明');
});
