import { useState } from 'react';
import type { ConceptDetail } from '../../core/contract.ts';
import type { Concept } from '../../core/model/terminology.ts';
import { isUnsigned, useEdits } from '../api/edits.ts';
import { useConcept, wholeConcept } from '../api/queries.ts';
import { usePersonGate } from '../ui/person-gate.tsx';

/** The entry beside a list. */
export interface ShownEntry {
  readonly detail: ConceptDetail | undefined;
  readonly error: unknown;
  readonly mode: 'view' | 'edit';
  readonly setMode: (mode: 'view' | 'edit') => void;
  readonly open: (uuid: string) => void;
  /** Show the chosen entry again. */
  readonly back: () => void;
  readonly setChanged: (isChanged: boolean) => void;
  /** @throws ShuyuError */
  readonly save: (concept: Concept, revision: number) => Promise<void>;
  readonly restore: (concept: Concept) => void;
  /** The entry that is to be shown, which may still be on its way while `detail` is the one before; null for none. */
  readonly whole: () => Promise<ConceptDetail | null>;
  /** Remove it from the termbase: true once it is gone. */
  readonly remove: () => Promise<boolean>;
}

/**
 * The chosen entry of a list (null for none), or the one that was opened or saved since that choice (named so that two
 * choices can be told apart) was made; one that is being changed stays until that is done.
 */
export function useEntry(uuid: string | null, choice = uuid ?? ''): ShownEntry {
  const edit = useEdits();
  const askPerson = usePersonGate();
  const [editing, setEditing] = useState<string | null>(null);
  const [isChanged, setChanged] = useState(false);
  const [opened, setOpened] = useState<{ readonly since: string; readonly uuid: string } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  if (opened !== null && opened.since !== choice) setOpened(null);
  const wanted = opened?.since === choice ? opened.uuid : uuid;
  const shown = editing !== null && isChanged ? editing : wanted;
  const { data, error } = useConcept(shown);
  const detail = shown === null ? undefined : data;

  const whole = async () => (shown === null ? null : await wholeConcept(shown));
  const beginEditing = async (of: string) => {
    if ((await askPerson()) !== null) setEditing(of);
  };
  /** Without a name nothing was done, which is no failure. */
  const fail = (thrown: unknown) => {
    if (!isUnsigned(thrown)) setFailure(thrown);
  };
  return {
    detail,
    error: error ?? failure,
    mode: detail !== undefined && !detail.isReadOnly && editing === detail.uuid ? 'edit' : 'view',
    setMode: (mode) => {
      setFailure(null);
      if (mode === 'view') setEditing(null);
      else if (shown !== null) beginEditing(shown).catch(setFailure);
    },
    open: (other) => {
      setEditing(null);
      setChanged(false);
      setOpened({ since: choice, uuid: other });
    },
    back: () => setOpened(null),
    setChanged,
    save: async (concept, revision) => {
      if (detail === undefined) return;
      // Under other terms it may be found elsewhere or not at all.
      setOpened({ since: choice, uuid: detail.uuid });
      await edit('saveConcept', { uuid: detail.uuid, revision, concept, action: 'edit' });
    },
    restore: (concept) => {
      if (detail === undefined) return;
      setFailure(null);
      const { uuid: of, revision } = detail;
      setOpened({ since: choice, uuid: of });
      edit('saveConcept', { uuid: of, revision, concept, action: 'restore' }).catch(fail);
    },
    whole,
    remove: async () => {
      setFailure(null);
      try {
        const meant = await whole();
        if (meant === null || meant.isReadOnly) return false;
        await edit('removeConcept', { uuid: meant.uuid, revision: meant.revision });
        setOpened(null);
        return true;
      } catch (thrown) {
        fail(thrown);
        return false;
      }
    },
  };
}
