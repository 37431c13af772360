import { useText } from '../../i18n/index.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { languageOfName } from '../../ui/term-text.tsx';
import { ProblemList } from '../problem-list.tsx';
import { ConceptTable } from './concept-table.tsx';
import { hasTerms, type ImportFile } from './import-state.ts';
import { MappingForm } from './mapping-form.tsx';
import { UnitTable } from './unit-table.tsx';
import type { Importing } from './use-import.ts';

interface FileCheckProps {
  readonly file: ImportFile;
  readonly importing: Importing;
}

/** The beginning of a file as it would be imported. */
export function FileCheck({ file, importing }: FileCheckProps) {
  const t = useText();
  const { preview, error } = file;
  return (
    <section className="file-check" aria-label={file.file.name}>
      <h3 lang={languageOfName(file.file.name)}>{file.file.name}</h3>
      {error !== null && (
        <>
          <ErrorMessage error={error} />
          {importing.state.files.length > 1 && <p className="secondary-text">{t('import.check.others')}</p>}
        </>
      )}
      {preview === null && error === null && <p role="status">{t('import.check.reading')}</p>}
      {preview !== null && preview.table !== null && (
        <MappingForm
          layout={preview.table}
          mapping={file.mapping ?? preview.table.mapping}
          onMapping={(mapping) => importing.map(file.file.id, mapping)}
        />
      )}
      {!hasTerms(file) && (
        <p className="no-terms" role="alert">
          {t('import.check.noTerms')}
        </p>
      )}
      {preview !== null && hasTerms(file) && error === null && (
        <>
          {preview.problems.length > 0 && (
            <>
              <h4>{t('import.check.problems')}</h4>
              <ProblemList problems={preview.problems} />
            </>
          )}
          {preview.concepts.length > 0 && <ConceptTable concepts={preview.concepts} />}
          {preview.units.length > 0 && <UnitTable units={preview.units} />}
          {preview.concepts.length + preview.units.length === 0 && <p>{t('import.check.nothing')}</p>}
        </>
      )}
    </section>
  );
}
