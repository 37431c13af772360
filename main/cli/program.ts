import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { asShuyuError, bothSentences } from '../../core/errors.ts';
import { annotate } from './annotate.ts';
import { inspectionCommands } from './inspect.ts';
import { changeCommands } from './changes.ts';
import { exportCommand } from './export.ts';
import { importCommands } from './import.ts';
import { lookup } from './lookup.ts';
import { validateCommand } from './validate.ts';
import { defaultDatabasePath } from './database-path.ts';
import { Session } from './session.ts';

const DONE = 0;
const FAILED = 1;
const USAGE = 2;

/** Run `shuyu` with the arguments after its name; answers its exit status: 0 done, 1 the work failed, 2 wrong usage. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  const session = new Session();
  const program = new Command('shuyu')
    .description('术语：联合国中英翻译术语工具 A terminology desk for United Nations translators')
    .option('--database <file>', '数据库文件 the database file', defaultDatabasePath())
    .exitOverride()
    .hook('preAction', (_, command) => session.start(command.optsWithGlobals<{ database: string; json?: boolean }>()));

  const json = () => new Option('--json', '在标准输出打印一个 JSON 文档 print one JSON document on standard output');
  const side = (flag: string, text: string) => new Option(flag, text).choices(['zh', 'en']);

  program
    .command('lookup <query>')
    .description('查词：中文（简繁）、拼音、首字母、英文 look up Chinese in either script, pinyin, initials or English')
    .addOption(side('--in <side>', '只查中文或英文术语 only terms of this language'))
    .option('--limit <n>', '最多结果数 most results', positiveInteger, 20)
    .addOption(json())
    .action((query: string, options) => lookup(session, query, options));

  program
    .command('annotate <file>')
    .description('标注文件中的术语 find the terms of a text file')
    .addOption(side('--from <side>', '原文语言 language of the text'))
    .addOption(json())
    .action((file: string, options) => annotate(session, file, options));

  for (const command of [
    ...importCommands(session),
    exportCommand(session),
    ...changeCommands(session),
    validateCommand(session),
    ...inspectionCommands(session),
  ]) {
    program.addCommand(command.addOption(json()).exitOverride());
  }

  try {
    await program.parseAsync(args, { from: 'user' });
    return session.failed ? FAILED : DONE;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : USAGE;
    const { code, parameters, position } = asShuyuError(error);
    const place =
      position === null
        ? ''
        : `（第 ${position.line} 行第 ${position.column} 列 line ${position.line}, column ${position.column}）`;
    const file = parameters['file'] === undefined ? '' : `${parameters['file']}：`;
    const { zh, en } = bothSentences(code, parameters);
    process.stderr.write(`${file}${zh}${place}\n${en}\n`);
    return FAILED;
  } finally {
    session.close();
  }
}

function positiveInteger(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('需要正整数 a whole number from 1 is needed');
  return number;
}
