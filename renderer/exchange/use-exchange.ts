import { useCallback, useMemo, useState } from 'react';
import type { Answer, DesktopAnswers, ExportFormat, WindowEvent } from '../../core/contract.ts';
import { asShuyuError } from '../../core/errors.ts';
import type { Progress } from '../../core/model/exchange.ts';
import { desktop, valueOf } from '../api/shuyu.ts';

/** What is going on, or what came of it. */
export type ExchangeState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'choosing' }
  | {
      readonly kind: 'working';
      readonly work: 'import' | 'export';
      readonly file: string;
      readonly progress: Progress;
      /** Why a file that was opened from outside meanwhile was not imported; null where none was. */
      readonly refused: unknown;
    }
  | { readonly kind: 'imported'; readonly result: NonNullable<DesktopAnswers['importTermbase']> }
  | { readonly kind: 'exported'; readonly result: NonNullable<DesktopAnswers['exportTermbase']> }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface Exchange {
  readonly state: ExchangeState;
  readonly importFile: () => void;
  readonly exportFile: (format: ExportFormat) => void;
  readonly cancel: () => void;
  /** An event about work that this window or the desktop began. */
  readonly take: (event: Extract<WindowEvent, { kind: 'progress' | 'imported' }>) => void;
}

const IDLE: ExchangeState = { kind: 'idle' };

/** Imports and exports, followed until they end. */
export function useExchange(): Exchange {
  const [state, setState] = useState(IDLE);

  const follow = useCallback((work: Promise<ExchangeState>) => {
    setState({ kind: 'choosing' });
    work.then(setState).catch((error: unknown) => {
      setState(asShuyuError(error).code === 'cancelled' ? IDLE : { kind: 'failed', error });
    });
  }, []);

  return useMemo(
    () => ({
      state,
      importFile: () =>
        follow(desktop('importTermbase', {}).then((result) => (result === null ? IDLE : { kind: 'imported', result }))),
      exportFile: (format) =>
        follow(
          desktop('exportTermbase', { format }).then((result) =>
            result === null ? IDLE : { kind: 'exported', result },
          ),
        ),
      cancel: () => void desktop('cancelWork', {}),
      take: (event) => {
        if (event.kind === 'progress') {
          const { work, file, progress } = event;
          setState((before) => {
            const refused = before.kind === 'working' ? before.refused : null;
            return { kind: 'working', work, file, progress, refused };
          });
        } else {
          setState((before) => importedState(event.answer, before));
        }
      },
    }),
    [state, follow],
  );
}

/** What an import that was asked for from outside came to. */
function importedState(answer: Answer<DesktopAnswers['importTermbase']>, before: ExchangeState): ExchangeState {
  try {
    const result = valueOf(answer);
    return result === null ? IDLE : { kind: 'imported', result };
  } catch (error) {
    const { code } = asShuyuError(error);
    if (code === 'cancelled') return IDLE;
    return code === 'work-in-progress' && before.kind === 'working'
      ? { ...before, refused: error }
      : { kind: 'failed', error };
  }
}
