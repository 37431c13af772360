import { useText, type TextKey } from '../../i18n/index.ts';
import { StepHeading } from '../../ui/step-heading.tsx';
import { FileList } from './file-list.tsx';
import { RefusalMessage } from './refusal-message.tsx';
import type { Importing } from './use-import.ts';

const FORMATS: readonly (readonly [string, TextKey])[] = [
  ['TBX', 'import.format.tbx'],
  ['TMX', 'import.format.tmx'],
  ['MultiTerm XML', 'import.format.multiterm'],
  ['Excel (XLSX)', 'import.format.excel'],
  ['CSV, TSV', 'import.format.csv'],
  ['OmegaT, memoQ', 'import.format.omegat'],
];

/** Choose files; says what can be read. */
export function ChooseStep({ importing }: { readonly importing: Importing }) {
  const t = useText();
  const { state, dispatch, choose } = importing;
  const hasFiles = state.files.length > 0;
  return (
    <section className="step">
      <StepHeading>{t('import.choose.title')}</StepHeading>
      <p className="secondary-text">{t('import.choose.text')}</p>
      {hasFiles && <FileList importing={importing} />}
      <p className="buttons">
        <button type="button" className={hasFiles ? 'secondary' : 'primary'} onClick={choose}>
          {t(hasFiles ? 'import.choose.more' : 'import.choose.button')}
        </button>
        {hasFiles && (
          <button type="button" className="primary" onClick={() => dispatch({ kind: 'go', step: 'check' })}>
            {t('import.next')}
          </button>
        )}
      </p>
      {state.refusal !== null && <RefusalMessage refusal={state.refusal} />}
      <h3>{t('import.choose.formats')}</h3>
      <dl className="formats">
        {FORMATS.map(([name, text]) => (
          <div key={name}>
            <dt lang="en">{name}</dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
