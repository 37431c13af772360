import { useState } from 'react';
import type { ChosenFile } from '../../core/contract.ts';
import { useExport, type Exporting } from './export/use-export.ts';
import { useUndo, type Undoing } from './history/use-undo.ts';
import { useImport, type Importing } from './import/use-import.ts';
import type { WorkDesk } from '../long-work/use-work.ts';

export const PARTS = ['import', 'export', 'history'] as const;
export type Part = (typeof PARTS)[number];

/** Imports and exports, which go on while other screens are looked at. */
export interface Exchange {
  readonly part: Part;
  readonly onPart: (part: Part) => void;
  readonly work: WorkDesk;
  readonly importing: Importing;
  readonly exporting: Exporting;
  readonly undoing: Undoing;
  /** A file was opened from outside: import it, unless other work is going on. */
  readonly offer: (file: () => ChosenFile) => void;
  /** Was a file opened while work was going on that still is? */
  readonly isRefused: boolean;
}

export function useExchange(work: WorkDesk): Exchange {
  const [part, onPart] = useState<Part>('import');
  const importing = useImport(work);
  const exporting = useExport(work);
  const undoing = useUndo(work);
  const { current } = work;
  const isBusy = current !== null && current.kind !== 'losses';
  const [refusedDuring, setRefusedDuring] = useState<number | null>(null);
  const offer = (file: () => ChosenFile) => {
    if (isBusy) {
      setRefusedDuring(current.number);
    } else {
      onPart('import');
      importing.offer(file);
    }
  };
  return { part, onPart, work, importing, exporting, undoing, offer, isRefused: current?.number === refusedDuring };
}
