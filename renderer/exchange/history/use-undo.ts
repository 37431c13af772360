import { useMemo, useState } from 'react';
import { asShuyuError } from '../../../core/errors.ts';
import type { UndoReport } from '../../../core/model/exchange.ts';
import { desktop } from '../../api/shuyu.ts';
import { useText } from '../../i18n/index.ts';
import type { WorkDesk } from '../../long-work/use-work.ts';

export interface Undoing {
  /** The imports that were to be taken back last. */
  readonly imports: readonly string[];
  /** What that came to; null where it came to nothing. */
  readonly outcome: { readonly name: string; readonly report: UndoReport } | null;
  readonly error: unknown;
  /** Take back imports, in this order, which must be from the last one on. */
  readonly start: (name: string, imports: readonly string[]) => void;
}

const NOTHING: Omit<Undoing, 'start'> = { imports: [], outcome: null, error: null };

/** Taking back imports. */
export function useUndo({ run }: WorkDesk): Undoing {
  const t = useText();
  const [state, setState] = useState(NOTHING);
  return useMemo(
    () => ({
      ...state,
      start: (name, imports) => {
        setState(NOTHING);
        run('undo', t('exchange.working.undo', { file: name }), async () => await undone(imports))
          .then((report) => setState({ imports, outcome: { name, report }, error: null }))
          .catch((error: unknown) => {
            setState(asShuyuError(error).code === 'cancelled' ? NOTHING : { imports, outcome: null, error });
          });
      },
    }),
    [state, run, t],
  );
}

async function undone(imports: readonly string[]): Promise<UndoReport> {
  let sum: UndoReport = { removed: 0, restored: 0, kept: 0 };
  for (const uuid of imports) {
    const { removed, restored, kept } = await desktop('undoImport', { uuid });
    sum = { removed: sum.removed + removed, restored: sum.restored + restored, kept: sum.kept + kept };
  }
  return sum;
}
