import { Command, InvalidArgumentError, Option } from 'commander';
import { basename, extname } from 'node:path';
import { userInfo } from 'node:os';
import { CONCEPT_WRITERS } from '../../core/formats/registry.ts';
import type { DuplicatePolicy } from '../../core/model/exchange.ts';
import { validateFile } from '../../db/exchange/validate.ts';
import { printed, type Session } from './session.ts';

interface ImportFlags {
  readonly into?: string;
  readonly onDuplicate: DuplicatePolicy;
  readonly dryRun?: boolean;
}

interface ExportFlags {
  readonly format: string;
  readonly style: 'dca' | 'dct';
  readonly collection?: string;
  readonly languages?: readonly string[];
  readonly status?: readonly string[];
  readonly subject?: string;
}

const DCT = '-dct';
/** The formats; those in style DCT are chosen with `--style`. */
const FORMATS = CONCEPT_WRITERS.map(({ id }) => id).filter((id) => !id.endsWith(DCT));

/** `shuyu import`, `shuyu export` and `shuyu validate`. */
export function exchangeCommands(session: Session): Command[] {
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
    .action((files: string[], flags: ImportFlags) => importFiles(session, files, flags));

  const exporting = new Command('export')
    .argument('<file>')
    .description('导出术语库 export the termbase')
    .addOption(new Option('--format <id>', '格式 the format').choices(FORMATS).makeOptionMandatory())
    .addOption(
      new Option('--style <style>', 'TBX v3 的写法 how TBX v3 is written').choices(['dca', 'dct']).default('dca'),
    )
    .option('--collection <name>', '只导出此术语库 only this collection')
    .option('--languages <codes>', '只导出这些语言 only these languages, such as zh-CN,en-US', list)
    .option(
      '--status <statuses>',
      '只导出这些状态的术语 only terms of these statuses, such as preferred,admitted',
      statuses,
    )
    .option('--subject <field>', '只导出此主题 only this subject field')
    .action((file: string, flags: ExportFlags) => exportFile(session, file, flags));

  const validating = new Command('validate')
    .argument('<file>')
    .description('按标准检查文件 check a file against its standard')
    .action((file: string) => validate(session, file));

  return [importing, exporting, validating];
}

const STATUSES: ReadonlySet<string> = new Set(['preferred', 'admitted', 'deprecated', 'superseded', 'none']);

function statuses(text: string): string[] {
  const named = list(text);
  const unknown = named.find((status) => !STATUSES.has(status));
  if (unknown === undefined) return named;
  throw new InvalidArgumentError(`没有状态 there is no status “${unknown}”: ${[...STATUSES].join(', ')}`);
}

function list(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

async function importFiles(session: Session, files: readonly string[], flags: ImportFlags): Promise<void> {
  const database = await session.database();
  const named = files.map((path) => ({ path, into: flags.into ?? basename(path, extname(path)) }));
  const options = { onDuplicate: flags.onDuplicate, dryRun: flags.dryRun === true, who: userInfo().username };
  const reports = await database.importFiles(named, options, session.work());
  const sum = (key: 'read' | 'added' | 'merged' | 'skipped') =>
    reports.reduce((total, report) => total + report[key], 0);
  const problems = reports.flatMap((report) => report.problems).map(printed);
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
    `${format}：读取 ${result.read}，新增 ${result.added}，合并 ${result.merged}，跳过 ${result.skipped}，问题 ${problems.length}`,
    `${format}: ${result.read} read, ${result.added} added, ${result.merged} merged, ${result.skipped} skipped, ${problems.length} problems`,
  ]);
}

async function exportFile(session: Session, file: string, flags: ExportFlags): Promise<void> {
  const database = await session.database();
  const { collection, languages, status, subject } = flags;
  const format = flags.style === 'dct' ? flags.format + DCT : flags.format;
  const report = await database.exportFile(
    file,
    { format, collection, languages, statuses: status, subject },
    session.work(),
  );
  session.print(report, () => [`已写出 ${report.written} 个概念 concepts written → ${file}`]);
}

async function validate(session: Session, file: string): Promise<void> {
  const report = await validateFile(file);
  session.failed = !report.valid;
  const problems = report.problems.map(printed);
  session.print({ ...report, problems }, () => [
    `${report.valid ? '有效 valid' : '无效 invalid'}：${report.format}`,
    ...problems.map((problem) => `  ${problem.line ?? '–'}:${problem.column ?? '–'} ${problem.message}`),
  ]);
}
