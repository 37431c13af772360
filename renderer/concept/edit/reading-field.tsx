import { setValue, type Holder } from '../../../core/model/edit-concept.ts';
import { readingText, withReading } from '../../../core/model/reading.ts';
import { categoryValue, type TermSection } from '../../../core/model/terminology.ts';
import { useChineseForms } from '../../api/entry-queries.ts';
import { useText } from '../../i18n/index.ts';
import { fieldName, useEditForm } from './edit-context.ts';

interface ReadingFieldProps {
  readonly holder: Holder;
  readonly term: TermSection;
  readonly text: string;
}

/** How a term is read, syllable by syllable; of a character with several readings another one can be chosen. */
export function ReadingField({ holder, term, text }: ReadingFieldProps) {
  const t = useText();
  const form = useEditForm();
  const { data } = useChineseForms(text.trim());
  const stored = categoryValue(term.categories, 'reading');
  if (data === undefined) return stored === null ? null : <Stored reading={stored} />;
  const corrected = stored === null ? null : withReading(data.reading, stored);
  if (stored !== null && corrected === null) {
    return (
      <div className="term-reading">
        <Stored reading={stored} />
        <p className="field-hint">{t('edit.readingOther')}</p>
        <Reset holder={holder} />
      </div>
    );
  }
  const syllables = corrected ?? data.reading;
  const choose = (at: number, syllable: string) => {
    const chosen = syllables.map((known, index) => (index === at ? { ...known, syllable } : known));
    const written = readingText(chosen);
    const isAutomatic = written === readingText(data.reading);
    form.change(setValue(form.concept, holder, 'admin', 'reading', isAutomatic ? null : written));
  };
  return (
    <div className="term-reading">
      <p className="syllables" title={t('edit.readingAuto')}>
        {syllables.map(({ character, syllable, others }, at) => (
          <span key={at} className="syllable">
            <Syllable
              character={character}
              syllable={syllable}
              others={others}
              name={`${fieldName(holder)}.r${at}`}
              onChoose={(chosen) => choose(at, chosen)}
            />
            <span lang="zh-CN" aria-hidden="true">
              {character}
            </span>
          </span>
        ))}
      </p>
      {stored !== null && (
        <p className="field-hint">
          {t('edit.readingKept')} <Reset holder={holder} />
        </p>
      )}
    </div>
  );
}

interface SyllableProps {
  readonly character: string;
  readonly syllable: string;
  readonly others: readonly string[];
  readonly name: string;
  readonly onChoose: (syllable: string) => void;
}

function Syllable({ character, syllable, others, name, onChoose }: SyllableProps) {
  const t = useText();
  if (others.length < 2) {
    // A character without a reading stands in line with the others all the same.
    return <span lang="zh-Latn-pinyin">{syllable === '' ? '\u00a0' : syllable}</span>;
  }
  const choices = others.includes(syllable) ? others : [syllable, ...others];
  return (
    <select
      className="polyphone"
      lang="zh-Latn-pinyin"
      aria-label={t('edit.readingOf', { character })}
      data-field={name}
      value={syllable}
      onChange={(event) => onChoose(event.target.value)}
    >
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  );
}

function Stored({ reading }: { readonly reading: string }) {
  return <p lang="zh-Latn-pinyin">{reading}</p>;
}

function Reset({ holder }: { readonly holder: Holder }) {
  const t = useText();
  const form = useEditForm();
  return (
    <button
      type="button"
      className="link"
      onClick={() => form.add(setValue(form.concept, holder, 'admin', 'reading', null), fieldName(holder))}
    >
      {t('edit.readingReset')}
    </button>
  );
}
