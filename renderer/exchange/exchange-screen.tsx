import type { FollowedWork } from '../../core/contract.ts';
import { ShuyuError } from '../../core/errors.ts';
import { useText } from '../i18n/index.ts';
import { ErrorMessage } from '../ui/error-message.tsx';
import { ExportForm } from './export/export-form.tsx';
import { PastImports } from './history/past-imports.tsx';
import { ImportWizard } from './import/import-wizard.tsx';
import { Parts } from '../ui/parts.tsx';
import { useHeadingFocus } from '../ui/step-heading.tsx';
import { PARTS, type Exchange } from './use-exchange.ts';
import { Working } from '../long-work/working.tsx';
import './exchange.css';

const BUSY = new ShuyuError('work-in-progress');

/** Work that takes the place of the forms that it was begun with. */
const OWN: ReadonlySet<FollowedWork> = new Set(['import', 'export', 'undo']);

/** Termbases and memories in and out, and what came in before. */
export function ExchangeScreen({ exchange }: { readonly exchange: Exchange }) {
  const t = useText();
  const { part, onPart, work, importing, exporting, undoing, isRefused } = exchange;
  const { current } = work;
  // A survey of losses goes on beside the form; an export begins with a dialog.
  const shown = current === null || !OWN.has(current.kind) || isInDialog(current) ? null : current;
  const place = shown === null ? importing.state.step : 'working';
  useHeadingFocus(place);
  return (
    <div className="exchange">
      <Parts
        label={t('exchange.parts')}
        parts={PARTS}
        current={part}
        isDisabled={shown !== null}
        nameOf={(name) => t(`exchange.part.${name}`)}
        onPart={onPart}
      />
      <div className="exchange-part">
        {shown !== null ? (
          <>
            <Working work={shown} onCancel={work.cancel} />
            {isRefused && <ErrorMessage error={BUSY} />}
          </>
        ) : (
          <>
            {part === 'import' && <ImportWizard importing={importing} undoing={undoing} />}
            {part === 'export' && <ExportForm exporting={exporting} work={work} />}
            {part === 'history' && <PastImports undoing={undoing} />}
          </>
        )}
      </div>
    </div>
  );
}

function isInDialog({ kind, progress }: NonNullable<Exchange['work']['current']>): boolean {
  return kind === 'export' && progress === null;
}
