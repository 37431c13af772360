import type { ChosenFile, DesktopRequest } from '../../../core/contract.ts';
import type { ShuyuError } from '../../../core/errors.ts';
import type { DuplicatePolicy, FilePreview, ImportReport } from '../../../core/model/exchange.ts';
import type { TableMapping } from '../../../core/model/table.ts';

/** The import as a person goes through it: what is chosen, how it is understood, where it goes, what came of it. */

export const STEPS = ['choose', 'check', 'target', 'report'] as const;
export type Step = (typeof STEPS)[number];

export interface ImportFile {
  readonly file: ChosenFile;
  /** The collection to import into. */
  readonly into: string;
  /** How the columns of a table are to be understood; null while that is guessed. */
  readonly mapping: TableMapping | null;
  /** The beginning of the file as it was last read; null until then. */
  readonly preview: FilePreview | null;
  /** Why it cannot be read. */
  readonly error: ShuyuError | null;
}

export interface ImportResult {
  readonly isDryRun: boolean;
  /** The names of the files, and a report for each. */
  readonly files: readonly { readonly name: string; readonly report: ImportReport }[];
  /** The imports by which it can be taken back, the last one first; none after a dry run. */
  readonly imports: readonly string[];
}

/** Why an import was refused, and because of which file; null where that is not known. */
export interface Refusal {
  readonly error: unknown;
  readonly file: string | null;
}

export interface ImportState {
  readonly step: Step;
  readonly files: readonly ImportFile[];
  /** The id of the file that is looked at. */
  readonly shown: string | null;
  readonly onDuplicate: DuplicatePolicy;
  readonly result: ImportResult | null;
  readonly refusal: Refusal | null;
}

export type ImportAction =
  | { readonly kind: 'add'; readonly files: readonly ChosenFile[] }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'show'; readonly id: string }
  | { readonly kind: 'map'; readonly id: string; readonly mapping: TableMapping }
  /** What a reading with this mapping gave. */
  | {
      readonly kind: 'read';
      readonly id: string;
      readonly mapping: TableMapping | null;
      readonly outcome: FilePreview | ShuyuError;
    }
  | { readonly kind: 'aim'; readonly id: string; readonly into: string }
  | { readonly kind: 'policy'; readonly onDuplicate: DuplicatePolicy }
  | { readonly kind: 'go'; readonly step: Step }
  | { readonly kind: 'back' }
  | { readonly kind: 'refuse'; readonly refusal: Refusal }
  | { readonly kind: 'report'; readonly result: ImportResult }
  | { readonly kind: 'restart' };

export const NO_IMPORT: ImportState = {
  step: 'choose',
  files: [],
  shown: null,
  onDuplicate: 'skip',
  result: null,
  refusal: null,
};

/** The import after something was done or became known. */
export function importReducer(state: ImportState, action: ImportAction): ImportState {
  switch (action.kind) {
    case 'add':
      return isOver(state)
        ? added({ ...NO_IMPORT, onDuplicate: state.onDuplicate }, action.files)
        : added(state, action.files);
    case 'remove':
      return removed(state, action.id);
    case 'show':
      return { ...state, shown: action.id };
    case 'map':
      return { ...withFile(state, action.id, { mapping: action.mapping, error: null }), result: null };
    case 'read':
      return read(state, action);
    case 'aim':
      return { ...withFile(state, action.id, { into: action.into }), refusal: null };
    case 'policy':
      return { ...state, onDuplicate: action.onDuplicate };
    case 'go':
      return canGo(state, action.step) ? { ...state, step: action.step, refusal: null } : state;
    case 'back':
      return back(state);
    case 'refuse':
      return { ...state, refusal: action.refusal };
    case 'report':
      return { ...state, step: 'report', result: action.result, refusal: null };
    case 'restart':
      return { ...NO_IMPORT, onDuplicate: state.onDuplicate };
  }
}

/** Was everything imported, so that nothing is left to do but to look at the report? */
export function isOver({ result }: ImportState): boolean {
  return result !== null && !result.isDryRun;
}

/** May this step be gone to from where the import is? */
export function canGo(state: ImportState, step: Step): boolean {
  if (isOver(state)) return step === 'report';
  if (step === 'choose') return true;
  if (step === 'check') return state.files.length > 0;
  if (step === 'target') return importable(state).length > 0 && !isReading(state);
  return state.result !== null;
}

/** Is a file still to be read for the first time? */
export function isReading({ files }: ImportState): boolean {
  return files.some(({ preview, error }) => preview === null && error === null);
}

/** Has the table a column of terms? What is no table needs none. */
export function hasTerms({ mapping }: ImportFile): boolean {
  return mapping === null || mapping.columns.some(({ kind }) => kind === 'term');
}

/** The files that can be imported: those that were read, and have a column of terms where they are tables. */
export function importable({ files }: ImportState): readonly ImportFile[] {
  return files.filter((file) => file.preview !== null && file.error === null && hasTerms(file));
}

/** The kind of collection that a file goes into. */
export function collectionKind({ preview }: ImportFile): 'termbase' | 'memory' {
  return (preview?.units.length ?? 0) > 0 ? 'memory' : 'termbase';
}

/** What is asked of the main process to import these files. */
export function importRequest(
  files: readonly ImportFile[],
  onDuplicate: DuplicatePolicy,
  dryRun: boolean,
): DesktopRequest<'importFiles'> {
  return {
    files: files.map(({ file, into, mapping }) => ({ file: file.id, into: into.trim(), mapping })),
    onDuplicate,
    dryRun,
  };
}

/** The name of a file without its extension, as a name for its collection. */
export function collectionNameOf(file: string): string {
  return file.replace(/(?<=.)\.[^.]*$/u, '').trim() || file;
}

function added(state: ImportState, chosen: readonly ChosenFile[]): ImportState {
  const [first] = chosen;
  if (first === undefined) return state;
  const files = chosen.map((file): ImportFile => ({
    file,
    into: collectionNameOf(file.name),
    mapping: null,
    preview: null,
    error: null,
  }));
  return { ...state, step: 'check', files: [...state.files, ...files], shown: first.id, result: null, refusal: null };
}

function removed(state: ImportState, id: string): ImportState {
  const files = state.files.filter(({ file }) => file.id !== id);
  if (files.length === 0) return { ...NO_IMPORT, onDuplicate: state.onDuplicate };
  const shown = state.shown === id ? (files[0]?.file.id ?? null) : state.shown;
  return { ...state, files, shown, result: null, refusal: null };
}

/** What a reading gave counts only for the mapping that the file still has. */
function read(state: ImportState, { id, mapping, outcome }: Extract<ImportAction, { kind: 'read' }>): ImportState {
  if (state.files.find(({ file }) => file.id === id)?.mapping !== mapping) return state;
  return withFile(state, id, outcome instanceof Error ? { error: outcome } : { preview: outcome, error: null });
}

function withFile(state: ImportState, id: string, changes: Partial<ImportFile>): ImportState {
  return { ...state, files: state.files.map((file) => (file.file.id === id ? { ...file, ...changes } : file)) };
}

function back(state: ImportState): ImportState {
  if (isOver(state)) return importReducer(state, { kind: 'restart' });
  const step = STEPS[STEPS.indexOf(state.step) - 1];
  return step === undefined ? state : { ...state, step, refusal: null };
}
