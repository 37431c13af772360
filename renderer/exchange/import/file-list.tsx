import { useText } from '../../i18n/index.ts';
import { languageOfName } from '../../ui/term-text.tsx';
import { sizeText } from '../size.ts';
import { hasTerms, type ImportFile } from './import-state.ts';
import type { Importing } from './use-import.ts';

/** The files to import, each with what it is; one is chosen to be looked at. */
export function FileList({ importing }: { readonly importing: Importing }) {
  const t = useText();
  const { state, dispatch } = importing;
  return (
    <ul className="file-list" aria-label={t('import.check.list')}>
      {state.files.map((file) => {
        const { id, name, size } = file.file;
        return (
          <li key={id} className={id === state.shown && state.step === 'check' ? 'shown' : ''}>
            <button
              type="button"
              className="file-name"
              aria-pressed={id === state.shown}
              onClick={() => {
                dispatch({ kind: 'show', id });
                dispatch({ kind: 'go', step: 'check' });
              }}
            >
              <span lang={languageOfName(name)}>{name}</span>
              <span className="file-facts">
                {sizeText(size)} · <FileState file={file} />
              </span>
            </button>
            <button
              type="button"
              className="quiet"
              aria-label={t('import.check.remove', { file: name })}
              onClick={() => dispatch({ kind: 'remove', id })}
            >
              ✕
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function FileState({ file }: { readonly file: ImportFile }) {
  const t = useText();
  if (file.error !== null || !hasTerms(file)) return <span className="wrong">✕ {t('import.check.unreadable')}</span>;
  return file.preview === null ? t('import.check.reading') : <span lang="en">{file.preview.format}</span>;
}
