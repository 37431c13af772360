import { ConceptEditor } from '../concept/edit/concept-editor.tsx';
import { ErrorMessage } from '../ui/error-message.tsx';
import type { ShownEntry } from './use-entry.ts';

interface EntryPaneProps {
  readonly entry: ShownEntry;
  /** Open the entry that a cross reference points to. */
  readonly onOpenReference: (externalId: string) => void;
}

/** The entry beside the results, viewed and edited in its place. */
export function EntryPane({ entry, onOpenReference }: EntryPaneProps) {
  const { detail, error, mode, setMode, open, setChanged, save, restore } = entry;
  return (
    <div className="lookup-entry">
      {error !== null && <ErrorMessage error={error} />}
      {detail !== undefined && (
        <ConceptEditor
          key={detail.uuid}
          detail={detail}
          mode={mode}
          onMode={setMode}
          onSave={save}
          onOpen={open}
          onOpenReference={onOpenReference}
          onRestore={restore}
          onChanged={setChanged}
        />
      )}
    </div>
  );
}
