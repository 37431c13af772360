import { Command } from 'commander';
import type { Session } from './session.ts';

/** `shuyu collections`, `shuyu stats` and `shuyu check`. */
export function inspectionCommands(session: Session): Command[] {
  const collections = new Command('collections')
    .description('列出术语库和记忆库 list the collections')
    .action(async () => {
      const database = await session.database();
      const all = database.statistics().collections;
      session.print({ collections: all }, () =>
        all.map(({ name, kind, concepts, units }) => `${name}（${kind}）：${kind === 'memory' ? units : concepts}`),
      );
    });

  const stats = new Command('stats').description('统计 what the database holds').action(async () => {
    const database = await session.database();
    const found = database.statistics();
    session.print(found, () => [
      `${found.concepts} 个概念 concepts，${found.terms} 个术语 terms`,
      ...Object.entries(found.languages).map(([language, count]) => `  ${language}: ${count}`),
      ...Object.entries(found.subjects).map(([subject, count]) => `  ${subject}: ${count}`),
    ]);
  });

  const check = new Command('check')
    .description('检查数据库是否完好 check the integrity of the database')
    .action(async () => {
      const database = await session.database();
      const report = database.checkIntegrity();
      session.failed = !report.ok;
      session.print(report, () => (report.ok ? ['完好 sound'] : report.problems));
    });

  return [collections, stats, check];
}
