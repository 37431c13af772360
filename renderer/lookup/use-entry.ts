import { useState } from 'react';
import type { ConceptDetail } from '../../core/contract.ts';
import type { Concept } from '../../core/model/terminology.ts';
import { useEdits } from '../api/edits.ts';
import { useConcept } from '../api/queries.ts';
import { usePersonGate } from '../ui/person-gate.tsx';

/** The entry beside the results. */
export interface ShownEntry {
  readonly detail: ConceptDetail | undefined;
  readonly error: unknown;
  readonly mode: 'view' | 'edit';
  readonly setMode: (mode: 'view' | 'edit') => void;
  readonly open: (uuid: string) => void;
  readonly setChanged: (isChanged: boolean) => void;
  /** @throws ShuyuError */
  readonly save: (concept: Concept, revision: number) => Promise<void>;
  readonly restore: (concept: Concept) => void;
}

/** The entry of the chosen result (null for none) or one opened from it; one that is being changed stays until that is done. */
export function useEntry(uuid: string | null): ShownEntry {
  const edit = useEdits();
  const askPerson = usePersonGate();
  const [editing, setEditing] = useState<string | null>(null);
  const [isChanged, setChanged] = useState(false);
  const [opened, setOpened] = useState<{ readonly from: string | null; readonly uuid: string } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const wanted = opened !== null && opened.from === uuid ? opened.uuid : uuid;
  const shown = editing !== null && isChanged ? editing : wanted;
  const { data, error } = useConcept(shown);
  const detail = shown === null ? undefined : data;

  const beginEditing = async (of: string) => {
    if ((await askPerson()) !== null) setEditing(of);
  };
  return {
    detail,
    error: error ?? failure,
    mode: detail !== undefined && editing === detail.uuid ? 'edit' : 'view',
    setMode: (mode) => {
      setFailure(null);
      if (mode === 'view') setEditing(null);
      else if (detail !== undefined && !detail.isReadOnly) beginEditing(detail.uuid).catch(setFailure);
    },
    open: (other) => {
      setEditing(null);
      setChanged(false);
      setOpened({ from: uuid, uuid: other });
    },
    setChanged,
    save: async (concept, revision) => {
      if (detail !== undefined) await edit('saveConcept', { uuid: detail.uuid, revision, concept, action: 'edit' });
    },
    restore: (concept) => {
      if (detail === undefined) return;
      setFailure(null);
      const { uuid: of, revision } = detail;
      edit('saveConcept', { uuid: of, revision, concept, action: 'restore' }).catch(setFailure);
    },
  };
}
