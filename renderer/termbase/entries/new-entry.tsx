import { useState } from 'react';
import type { ConceptDetail } from '../../../core/contract.ts';
import type { Concept } from '../../../core/model/terminology.ts';
import { useEdits } from '../../api/edits.ts';
import { useSummary } from '../../api/queries.ts';
import { NewConceptEditor } from '../../concept/edit/concept-editor.tsx';
import { useText } from '../../i18n/index.ts';
import type { OpenEntry } from '../open-entry.ts';
import { languageOfName } from '../../ui/term-text.tsx';

interface NewEntryProps {
  readonly draft: Concept;
  readonly onSaved: (created: ConceptDetail) => void;
  /** To another entry, such as one that has the term already. */
  readonly onOpen: OpenEntry;
  readonly onLeave: () => void;
}

/** A new entry, and the collection that it goes into. */
export function NewEntry({ draft, onSaved, onOpen, onLeave }: NewEntryProps) {
  const t = useText();
  const edit = useEdits();
  const { data: summary } = useSummary();
  const names = (summary?.collections ?? []).filter(({ kind }) => kind === 'termbase').map(({ name }) => name);
  const [chosen, setChosen] = useState<string | null>(null);
  const collection = chosen ?? names[0] ?? '';
  const save = async (concept: Concept) => {
    onSaved(await edit('createConcept', { collection, concept }));
  };
  return (
    <div className="entry-pane">
      {names.length > 1 && (
        <label className="field-row">
          <span>{t('entries.into')}</span>
          <select className="field" value={collection} onChange={(event) => setChosen(event.target.value)}>
            {names.map((name) => (
              <option key={name} lang={languageOfName(name)}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <NewConceptEditor draft={draft} onSave={save} onOpen={onOpen} onLeave={onLeave} onOpenReference={() => {}} />
    </div>
  );
}
