import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LoggedStep } from '../../../core/model/curation.ts';
import { ask } from '../../api/shuyu.ts';
import { useText } from '../../i18n/index.ts';
import { momentLabel } from '../../i18n/time.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { languageOfName } from '../../ui/term-text.tsx';
import { Key } from '../../ui/key.tsx';
import type { WorkDesk } from '../../long-work/use-work.ts';
import { WorkLine } from '../../long-work/work-line.tsx';
import type { Direction } from '../use-steps.ts';
import { PackPart } from './pack-part.tsx';
import './changes.css';

interface ChangesPartProps {
  readonly work: WorkDesk;
  readonly onStep: (direction: Direction) => Promise<void>;
}

/** Steps that are listed. */
const LISTED = 100;

/** What was done to the termbase, step by step, with the way back; and changes to and from colleagues. */
export function ChangesPart({ work, onStep }: ChangesPartProps) {
  const t = useText();
  const { data: steps } = useQuery({ queryKey: ['history-steps'], queryFn: () => ask('historySteps', {}) });
  const {
    data: log,
    error,
    refetch,
  } = useQuery({
    queryKey: ['log'],
    queryFn: () => ask('log', { from: 0, count: LISTED }),
    placeholderData: keepPreviousData,
  });
  const { current } = work;
  const isBusy = current !== null;
  return (
    <div className="changes">
      <section className="changes-log" data-pane aria-labelledby="changes-title">
        <h3 id="changes-title">{t('changes.title')}</h3>
        <p className="buttons">
          <StepButton direction="undo" isPossible={steps?.undo != null && !isBusy} onStep={onStep} keys="Z" />
          <StepButton direction="redo" isPossible={steps?.redo != null && !isBusy} onStep={onStep} keys="Y" />
        </p>
        {current?.kind === 'step' && <WorkLine work={current} onCancel={work.cancel} />}
        {error !== null && <ErrorMessage error={error} onRetry={() => void refetch()} />}
        {log?.length === 0 && <p className="secondary-text">{t('changes.none')}</p>}
        <ol className="log">
          {log?.map((step) => (
            <Step key={step.changeSet} step={step} />
          ))}
        </ol>
      </section>
      <PackPart work={work} />
    </div>
  );
}

interface StepButtonProps {
  readonly direction: Direction;
  readonly isPossible: boolean;
  readonly onStep: (direction: Direction) => Promise<void>;
  readonly keys: string;
}

function StepButton({ direction, isPossible, onStep, keys }: StepButtonProps) {
  const t = useText();
  return (
    <button type="button" className="pill" disabled={!isPossible} onClick={() => void onStep(direction)}>
      {t(`edit.${direction}`)} <Key>Ctrl</Key> <Key>{keys}</Key>
    </button>
  );
}

function Step({ step: { action, description, who, at, entries, isUndone } }: { readonly step: LoggedStep }) {
  const t = useText();
  const what = action === 'bulk' ? t(bulkName(description)) : description;
  return (
    <li className={isUndone ? 'undone' : ''}>
      <b>{t(`history.action.${action}`)}</b>
      <span className="log-what" title={what}>
        {/* Of a path the name is enough. */}
        {what.split(/[\\/]/u).at(-1)}
      </span>
      <span>{t('entries.count', { count: entries })}</span>
      <span className="log-who">
        <span lang={languageOfName(who)}>{who}</span> · <time dateTime={at}>{momentLabel(at)}</time>
      </span>
      {isUndone && <span className="badge plain">{t('changes.undone')}</span>}
    </li>
  );
}

const BULK_NAMES = {
  status: 'bulk.status',
  subject: 'bulk.subject',
  review: 'bulk.review',
  replace: 'bulk.replace',
  collection: 'bulk.collection',
  remove: 'bulk.remove',
} as const;

/** The name of a bulk edit, which is described by its kind. */
function bulkName(kind: string) {
  return Object.entries(BULK_NAMES).find(([name]) => name === kind)?.[1] ?? 'bulk.label';
}
