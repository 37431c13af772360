import { Command, Option } from 'commander';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { ShuyuError, type Problem } from '../../core/errors.ts';
import type { DuplicatePolicy, ImportReport, PastImport } from '../../core/model/exchange.ts';
import { segmentText } from '../../core/model/memory.ts';
import { tableMapping, type TableMapping } from '../../core/model/table.ts';
import { plainText } from '../../core/model/terminology.ts';
import type { DatabaseReads } from '../../db/shuyu-database.ts';
import { printed, type PrintedProblem, type Session } from './session.ts';

interface ImportFlags {
  readonly into?: string;
  readonly onDuplicate: DuplicatePolicy;
  readonly dryRun?: boolean;
  readonly mapping?: string;
}

/** `shuyu import`, `shuyu preview`, `shuyu imports` and `shuyu undo`. */
export function importCommands(session: Session): Command[] {
  const importing = new Command('import')
    .argument('<file...>')
    .description('导入文件：全部导入，或毫无改动 import files: all of them or none')
    .option('--into <name>', '目标术语库 the collection to import into (default: the name of the file)')
    .addOption(
      new Option('--on-duplicate <policy>', '重复概念的处理 what to do with concepts that are there already')
        .choices(['skip', 'merge', 'replace', 'add'])
        .default('skip'),
    )
    .option('--dry-run', '只读取和统计，不改动 read and count, but change nothing')
    .option(
      '--mapping <name>',
      '表格列的对应方案：已保存的名称，或 JSON 文件 a saved mapping of columns by name, or a JSON file',
    )
    .action((files: string[], flags: ImportFlags) => importFiles(session, files, flags));

  const previewing = new Command('preview')
    .argument('<file>')
    .description('预览文件：格式、列的对应、前几个条目 how a file would be read: its format, columns and first entries')
    .addOption(mappingOption())
    .action((file: string, { mapping }: { readonly mapping?: string }) => preview(session, file, mapping));

  const imports = new Command('imports').description('列出最近的导入 list the latest imports').action(async () => {
    const all = (await session.database()).pastImports();
    session.print({ imports: all }, () => all.map(pastImportLine));
  });

  const undo = new Command('undo')
    .argument('[import]', '导入的编号，默认为最近一次 the import by its uuid; the latest where it is missing')
    .description('撤销整个导入 take back a whole import')
    .action((uuid: string | undefined) => undoImport(session, uuid));

  return [importing, previewing, imports, undo];
}

function mappingOption(): Option {
  return new Option(
    '--mapping <name>',
    '表格列的对应方案：已保存的名称，或 JSON 文件 a saved mapping of columns by name, or a JSON file',
  );
}

/** A mapping that was saved under a name, or that stands in a JSON file. @throws ShuyuError `mapping-*` */
async function mappingOf(database: DatabaseReads, nameOrFile: string): Promise<TableMapping> {
  if (!nameOrFile.endsWith('.json')) return database.mapping(nameOrFile);
  const text = await readFile(nameOrFile, 'utf8').catch(() => {
    throw new ShuyuError('file-not-found', { path: nameOrFile });
  });
  try {
    return tableMapping.parse(JSON.parse(text));
  } catch {
    throw new ShuyuError('mapping-malformed', { path: nameOrFile });
  }
}

async function importFiles(session: Session, files: readonly string[], flags: ImportFlags): Promise<void> {
  const database = await session.database();
  const mapping = flags.mapping === undefined ? null : await mappingOf(database, flags.mapping);
  const named = files.map((path) => ({ path, into: flags.into ?? basename(path, extname(path)), mapping }));
  const options = { onDuplicate: flags.onDuplicate, dryRun: flags.dryRun === true, who: database.desk.responsible() };
  const reports = await database.importFiles(named, options, session.work());
  const sum = (key: 'read' | 'added' | 'merged' | 'skipped') =>
    reports.reduce((total, report) => total + report[key], 0);
  const problems = reports.flatMap((report, index) =>
    problemsOf(report, files.length > 1 ? `${basename(files[index] ?? '')}: ` : ''),
  );
  const count = reports.reduce((total, report) => total + report.problems.length + report.moreProblems, 0);
  const format = [...new Set(reports.map((report) => report.format))].join(', ');
  const result = {
    format,
    read: sum('read'),
    added: sum('added'),
    merged: sum('merged'),
    skipped: sum('skipped'),
    problems,
  };
  for (const problem of problems)
    process.stderr.write(`${problem.line ?? '–'}:${problem.column ?? '–'} ${problem.message}\n`);
  session.print(result, () => [
    `${format}：读取 ${result.read}，新增 ${result.added}，合并 ${result.merged}，跳过 ${result.skipped}，问题 ${count}`,
    `${format}: ${result.read} read, ${result.added} added, ${result.merged} merged, ${result.skipped} skipped, ${count} problems`,
  ]);
}

/** The problems of a file as they are printed, each with the name of the file where there are several. */
function problemsOf({ problems, moreProblems }: ImportReport, file: string): PrintedProblem[] {
  const more: Problem[] =
    moreProblems === 0 ? [] : [{ code: 'more-problems', parameters: { count: moreProblems }, position: null }];
  return [...problems, ...more].map(printed).map((problem) => ({ ...problem, message: file + problem.message }));
}

async function preview(session: Session, file: string, mappingName: string | undefined): Promise<void> {
  const database = await session.database();
  const mapping = mappingName === undefined ? null : await mappingOf(database, mappingName);
  const found = await database.preview(file, mapping);
  const problems = found.problems.map(printed);
  session.print({ ...found, problems }, function* () {
    yield found.format;
    if (found.table !== null) yield `  ${JSON.stringify(found.table.mapping)}`;
    for (const { languages } of found.concepts) {
      yield `  ${languages.flatMap(({ terms }) => terms.map(({ term }) => plainText(term))).join(' | ')}`;
    }
    for (const { variants } of found.units) {
      yield `  ${variants.map(({ segment }) => segmentText(segment)).join(' | ')}`;
    }
    for (const problem of problems) yield `  ${problem.line ?? '–'}:${problem.column ?? '–'} ${problem.message}`;
  });
}

function pastImportLine({ uuid, at, file, read, added, merged, skipped, isUndone }: PastImport): string {
  const state = isUndone ? '（已撤销 undone）' : '';
  return `${uuid} ${at} ${file}${state}：读取 read ${read}，新增 added ${added}，合并 merged ${merged}，跳过 skipped ${skipped}`;
}

async function undoImport(session: Session, uuid: string | undefined): Promise<void> {
  const database = await session.database();
  const chosen = uuid ?? database.pastImports().find(({ isUndone }) => !isUndone)?.uuid;
  if (chosen === undefined) throw new ShuyuError('import-not-found');
  const report = await database.undoImport(chosen, database.desk.responsible(), session.work());
  session.print({ import: chosen, ...report }, () => [
    `已撤销：删除 ${report.removed}，恢复 ${report.restored}，此后改动过而保留 ${report.kept}`,
    `Taken back: ${report.removed} removed, ${report.restored} restored, ${report.kept} kept that were changed since`,
  ]);
}
