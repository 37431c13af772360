import { Command } from 'commander';
import { validateFile } from '../../db/exchange/validate.ts';
import { printed, type Session } from './session.ts';

/** `shuyu validate`. */
export function validateCommand(session: Session): Command {
  return new Command('validate')
    .argument('<file>')
    .description('按标准检查文件 check a file against its standard')
    .action((file: string) => validate(session, file));
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
