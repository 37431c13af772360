import { useCallback, useMemo, useRef, useState } from 'react';
import { asShuyuError, type ShuyuError } from '../../core/errors.ts';
import { otherSide, type Side } from '../../core/text/language.ts';
import { readInWorker, type OpenDocument } from './reading.ts';

/** The document on the desk, and where its reader is. */
export interface DocumentState {
  readonly document: OpenDocument | null;
  /** The name of what is being read; null when nothing is. */
  readonly reading: string | null;
  readonly error: ShuyuError | null;
  /** The row of the current sentence. */
  readonly current: number;
  /** The current term in it, counted from 0. */
  readonly term: number;
}

export interface DocumentActions {
  /** Read a file's bytes or a text, and put it on the desk. What was there stays if it cannot be read. */
  readonly read: (name: string, content: Uint8Array | string) => Promise<void>;
  /** Show why something could not be opened. */
  readonly fail: (error: unknown) => void;
  /** Read the text again as the other language. */
  readonly turn: () => Promise<void>;
  readonly close: () => void;
  /** Go to a row; its first term becomes the current one. */
  readonly goTo: (row: number) => void;
  /** Go to the next or previous sentence. */
  readonly step: (by: 1 | -1) => void;
  readonly chooseTerm: (term: number) => void;
}

const EMPTY: DocumentState = { document: null, reading: null, error: null, current: 0, term: 0 };

export function useDocument(): readonly [DocumentState, DocumentActions] {
  const [state, setState] = useState(EMPTY);

  /** The number of the last reading that was begun: what an earlier one gives comes too late. */
  const latest = useRef(0);

  const load = useCallback(async (name: string, content: Uint8Array | string, side: Side | null) => {
    const number = ++latest.current;
    setState((before) => ({ ...before, reading: name, error: null }));
    const next = await readInWorker({ name, content, side }).then(
      (document) => ({ ...EMPTY, document, current: firstSegment(document) }),
      (error: unknown) => ({ reading: null, error: asShuyuError(error) }),
    );
    if (number === latest.current) setState((before) => ({ ...before, ...next }));
  }, []);

  const { document } = state;
  const actions = useMemo<DocumentActions>(
    () => ({
      read: (name, content) => load(name, content, null),
      fail: (error) => setState((before) => ({ ...before, error: asShuyuError(error) })),
      turn: async () => {
        if (document !== null) await load(document.name, document.text, otherSide(document.side));
      },
      close: () => {
        latest.current++;
        setState(EMPTY);
      },
      goTo: (row) => setState((before) => ({ ...before, current: row, term: 0 })),
      step: (by) => setState((before) => ({ ...before, current: nextSegment(before, by), term: 0 })),
      chooseTerm: (term) => setState((before) => ({ ...before, term })),
    }),
    [document, load],
  );
  return [state, actions];
}

function firstSegment(document: OpenDocument): number {
  return Math.max(
    0,
    document.rows.findIndex((row) => row.number !== null),
  );
}

function nextSegment({ document, current }: DocumentState, by: 1 | -1): number {
  const rows = document?.rows ?? [];
  for (let row = current + by; row >= 0 && row < rows.length; row += by) if (rows[row]?.number != null) return row;
  return current;
}
