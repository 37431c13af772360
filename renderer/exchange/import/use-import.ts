import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { ChosenFile } from '../../../core/contract.ts';
import { asShuyuError } from '../../../core/errors.ts';
import type { DuplicatePolicy } from '../../../core/model/exchange.ts';
import type { TableMapping } from '../../../core/model/table.ts';
import { ask, desktop } from '../../api/shuyu.ts';
import { useText } from '../../i18n/index.ts';
import { importsMade } from '../history/past-files.ts';
import type { WorkDesk } from '../../long-work/use-work.ts';
import {
  importable,
  importReducer,
  importRequest,
  NO_IMPORT,
  type ImportAction,
  type ImportFile,
  type ImportState,
} from './import-state.ts';

export interface Importing {
  readonly state: ImportState;
  readonly dispatch: (action: ImportAction) => void;
  /** Let the person choose files. */
  readonly choose: () => void;
  /** Take a file that was opened from outside. */
  readonly offer: (file: () => ChosenFile) => void;
  /** Understand the columns of a file so from now on. */
  readonly map: (id: string, mapping: TableMapping) => void;
  readonly start: (isDryRun: boolean) => void;
}

/** How long a mapping rests before the file is read again by it, in ms. */
const REST = 250;

/** An import, from the choice of files to the report. */
export function useImport(work: WorkDesk): Importing {
  const t = useText();
  const [state, dispatch] = useReducer(importReducer, NO_IMPORT);
  const { run } = work;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const refuse = useCallback((error: unknown) => dispatch({ kind: 'refuse', refusal: { error, file: null } }), []);
  const add = useCallback((files: readonly ChosenFile[]) => {
    dispatch({ kind: 'add', files });
    for (const { id } of files) void read(id, null).then(dispatch);
  }, []);

  const actions = useMemo(
    () => ({
      choose: () => {
        desktop('chooseFilesToImport', {}).then(add).catch(refuse);
      },
      offer: (file: () => ChosenFile) => {
        try {
          add([file()]);
        } catch (error) {
          refuse(error);
        }
      },
      map: (id: string, mapping: TableMapping) => {
        dispatch({ kind: 'map', id, mapping });
        clearTimeout(timer.current);
        if (!mapping.columns.some(({ kind }) => kind === 'term')) return;
        timer.current = setTimeout(() => void read(id, mapping).then(dispatch), REST);
      },
    }),
    [add, refuse],
  );

  const start = (isDryRun: boolean) => {
    const files = importable(state);
    const title = t(isDryRun ? 'exchange.working.dryRun' : 'exchange.working.import', { file: nameOf(files) });
    void run('import', title, async () => await imported(files, state.onDuplicate, isDryRun)).then(dispatch);
  };

  function nameOf(files: readonly ImportFile[]): string {
    const [first] = files;
    return files.length === 1 && first !== undefined
      ? first.file.name
      : t('import.files', { count: files.length.toLocaleString() });
  }

  return { state, dispatch, start, ...actions };
}

/** The beginning of a file, or why it cannot be read. */
async function read(id: string, mapping: TableMapping | null): Promise<ImportAction> {
  const outcome = await desktop('previewImport', { file: id, mapping }).catch(asShuyuError);
  return { kind: 'read', id, mapping, outcome };
}

/** Import files, or try to: the report on it, or why nothing was imported. */
async function imported(
  files: readonly ImportFile[],
  onDuplicate: DuplicatePolicy,
  isDryRun: boolean,
): Promise<ImportAction> {
  const names = files.map(({ file }) => file.name);
  try {
    const reports = await desktop('importFiles', importRequest(files, onDuplicate, isDryRun));
    const result = {
      isDryRun,
      files: reports.map((report, index) => ({ name: names[index] ?? '', report })),
      imports: isDryRun ? [] : importsMade(await ask('pastImports', {}), names),
    };
    return { kind: 'report', result };
  } catch (error) {
    const { file } = asShuyuError(error).parameters;
    return { kind: 'refuse', refusal: { error, file: files.length > 1 && file !== undefined ? String(file) : null } };
  }
}
