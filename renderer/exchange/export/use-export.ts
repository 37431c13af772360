import { useMemo, useState } from 'react';
import { asShuyuError } from '../../../core/errors.ts';
import type { ExportReport } from '../../../core/model/exchange.ts';
import { desktop } from '../../api/shuyu.ts';
import { useText } from '../../i18n/index.ts';
import type { WorkDesk } from '../../long-work/use-work.ts';
import { FIRST_CHOICE, formatNamed, type ExportChoice, type ExportRequest } from './export-choice.ts';

export interface Exporting {
  readonly choice: ExportChoice;
  readonly onChoice: (choice: ExportChoice) => void;
  /** What was written last; null where that was nothing. */
  readonly outcome: { readonly file: string; readonly report: ExportReport } | null;
  readonly error: unknown;
  readonly start: (request: ExportRequest) => void;
}

const NOTHING: Pick<Exporting, 'outcome' | 'error'> = { outcome: null, error: null };

/** An export, from the choice to the file. */
export function useExport({ run }: WorkDesk): Exporting {
  const t = useText();
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const [state, setState] = useState(NOTHING);
  return useMemo(
    () => ({
      ...state,
      choice,
      onChoice: (next) => {
        setChoice(next);
        setState(NOTHING);
      },
      start: (options) => {
        setState(NOTHING);
        const title = t('exchange.working.export', { format: formatNamed(options.format)?.name ?? options.format });
        run('export', title, async () => await desktop('exportFile', { options }))
          .then((outcome) => setState({ outcome, error: null }))
          .catch((error: unknown) => {
            setState(asShuyuError(error).code === 'cancelled' ? NOTHING : { outcome: null, error });
          });
      },
    }),
    [choice, state, run, t],
  );
}
