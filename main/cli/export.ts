import { Command, InvalidArgumentError, Option } from 'commander';
import { CONCEPT_WRITERS, UNIT_WRITERS } from '../../core/formats/registry.ts';
import type { LanguageCodes, LossReport } from '../../core/model/exchange.ts';
import { TOOLS } from '../../core/model/tools.ts';
import type { Session } from './session.ts';

interface ExportFlags {
  readonly format?: string;
  readonly for?: string;
  readonly style: 'dca' | 'dct';
  readonly codes?: LanguageCodes;
  readonly changedSince?: string;
  readonly losses?: boolean;
  readonly collection?: string;
  readonly languages?: readonly string[];
  readonly status?: readonly string[];
  readonly subject?: string;
}

const DCT = '-dct';
/** The formats; those in style DCT are chosen with `--style`. */
const FORMATS = [...CONCEPT_WRITERS, ...UNIT_WRITERS].map(({ id }) => id).filter((id) => !id.endsWith(DCT));

/** `shuyu export`. */
export function exportCommand(session: Session): Command {
  return new Command('export')
    .argument('[file]', '目标文件；只用 --losses 时不需要 the file to write; not needed with --losses')
    .description('导出术语库 export the termbase')
    .addOption(new Option('--format <id>', '格式 the format').choices(FORMATS))
    .addOption(
      new Option(
        '--for <tool>',
        '交给此工具：格式和语言代码按它所读 for this tool: the format and language codes that it reads',
      )
        .choices(TOOLS.map(({ id }) => id))
        .conflicts('format'),
    )
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
    .option(
      '--changed-since <date>',
      '只导出此日起改动的概念 only what was changed since this date, such as 2026-01-31',
      date,
    )
    .addOption(
      new Option(
        '--codes <style>',
        '语言代码：原样、带地区、不带地区 language codes as stored, with a region, or without',
      ).choices(['kept', 'region', 'primary']),
    )
    .option('--losses', '不导出，只说明此格式会丢失什么 do not export: say what the format would leave out')
    .action((file: string | undefined, flags: ExportFlags, command: Command) =>
      exportFile(session, file, flags, command),
    );
}

const STATUSES: ReadonlySet<string> = new Set(['preferred', 'admitted', 'deprecated', 'superseded', 'none']);

function statuses(text: string): string[] {
  const named = list(text);
  const unknown = named.find((status) => !STATUSES.has(status));
  if (unknown === undefined) return named;
  throw new InvalidArgumentError(`没有状态 there is no status “${unknown}”: ${[...STATUSES].join(', ')}`);
}

function date(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/u.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError('日期应写作 2026-01-31 write the date as 2026-01-31');
}

function list(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

async function exportFile(
  session: Session,
  file: string | undefined,
  flags: ExportFlags,
  command: Command,
): Promise<void> {
  const tool = TOOLS.find(({ id }) => id === flags.for);
  const id = tool?.format ?? flags.format;
  if (id === undefined) command.error('请给出 --format 或 --for: give --format or --for');
  if (file === undefined && flags.losses !== true) command.error('请给出文件名 name the file to write');
  const format = flags.style === 'dct' ? id + DCT : id;
  if (flags.style === 'dct' && !CONCEPT_WRITERS.some((writer) => writer.id === format)) {
    command.error(`${id} 没有 DCT 写法 is not written in style DCT`);
  }
  const { collection, languages, status: chosen, subject, changedSince } = flags;
  const codes = flags.codes ?? tool?.codes;
  const options = { format, collection, languages, statuses: chosen, subject, changedSince, codes };
  const database = await session.database();
  if (flags.losses === true || file === undefined) {
    const report = await database.losses(options, session.work());
    session.print(report, () => lossLines(report));
    return;
  }
  const report = await database.exportFile(file, options, session.work());
  session.print(report, () => [`已写出 ${report.written} 个条目 entries written → ${file}`]);
}

function* lossLines({ format, entries, losses, smallest }: LossReport): Generator<string> {
  yield `${format}：${entries} 个条目 entries，${losses.length} 种丢失 kinds of loss`;
  for (const { level, what, name, count } of losses) yield `  ${count} × ${what} ${name} (${level})`;
  if (losses.length > 0 && smallest !== null)
    yield `  最小而足够的 TBX v3 方言 the smallest sufficient dialect: ${smallest}`;
}
