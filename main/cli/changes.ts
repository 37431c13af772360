import { Command, InvalidArgumentError, Option } from 'commander';
import { bothSentences } from '../../core/errors.ts';
import type { PackDecision } from '../../core/model/curation.ts';
import type { Session } from './session.ts';

interface ApplyFlags {
  readonly conflicts: 'ours' | 'theirs';
  readonly dryRun?: true;
}

/** `shuyu save-changes FILE --since DATE` and `shuyu apply-changes FILE`: the change packs of colleagues. */
export function changeCommands(session: Session): Command[] {
  const save = new Command('save-changes')
    .description('把某日以来的改动存成变更包 save the changes since a day as a change pack')
    .argument('<file>')
    .requiredOption('--since <date>', '日期或 ISO 8601 时刻 a date, or a moment in ISO 8601', moment)
    .action((file: string, { since }: { since: string }) => saveChanges(session, file, since));

  const apply = new Command('apply-changes')
    .description('应用同事的变更包 make the changes of a colleague’s pack')
    .argument('<file>')
    .addOption(
      new Option('--conflicts <choice>', '两边都改过的条目 entries changed on both sides')
        .choices(['ours', 'theirs'])
        .default('ours'),
    )
    .option('--dry-run', '只比较，不改动 compare only')
    .action((file: string, flags: ApplyFlags) => applyChanges(session, file, flags));

  return [save, apply];
}

function moment(text: string): string {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new InvalidArgumentError(bothSentences('date-malformed', { value: text }).en);
  return new Date(time).toISOString();
}

async function saveChanges(session: Session, file: string, since: string): Promise<void> {
  const { desk } = await session.database();
  const changes = await desk.savePack(file, { since }, session.work());
  session.print({ changes }, () => [`${changes} 项变更已存入 ${file}`, `${changes} changes saved to ${file}`]);
}

async function applyChanges(session: Session, file: string, { conflicts, dryRun }: ApplyFlags): Promise<void> {
  const { desk } = await session.database();
  const work = session.work();
  const preview = await desk.previewPack(file, work);
  const decisions: PackDecision[] = preview.conflicts.map(({ uuid }) => ({ uuid, take: conflicts }));
  const counts = preview.counts;
  const report = dryRun === true ? { applied: 0, kept: 0 } : await desk.applyPack(file, decisions, work);
  const { applied, kept } = report;
  session.print({ from: preview.header.who, counts, applied, kept }, () => [
    `新增 ${counts.new}，更新 ${counts.apply}，已有 ${counts.same}，冲突 ${counts.conflict}，这里没有 ${counts.missing}；已应用 ${applied}，保持现状 ${kept}`,
    `${counts.new} new, ${counts.apply} updated, ${counts.same} here already, ${counts.conflict} conflicts, ${counts.missing} not here; ${applied} made, ${kept} kept`,
  ]);
}
