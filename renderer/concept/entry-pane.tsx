import { ErrorMessage } from '../ui/error-message.tsx';
import { ConceptEditor } from './edit/concept-editor.tsx';
import type { ShownEntry } from './use-entry.ts';

interface EntryPaneProps {
  readonly entry: ShownEntry;
  /** Open the entry that a cross reference points to. */
  readonly onOpenReference: (externalId: string) => void;
  readonly onRemove: () => void;
  /** Show the entry among the others of the termbase; left out where it stands there already. */
  readonly onShowInTermbase?: (() => void) | undefined;
}

/** The entry beside a list, viewed and edited in its place. */
export function EntryPane({ entry, onOpenReference, onRemove, onShowInTermbase }: EntryPaneProps) {
  const { detail, error, mode, setMode, open, setChanged, save, restore } = entry;
  return (
    <div className="entry-pane">
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
          onRemove={onRemove}
          onShowInTermbase={onShowInTermbase}
          onChanged={setChanged}
        />
      )}
    </div>
  );
}
