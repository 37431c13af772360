import { moveTerm, removeTerm, setStatus, setTermText, setValue } from '../../../core/model/edit-concept.ts';
import { CATEGORIES } from '../../../core/model/data-categories.ts';
import {
  administrativeStatus,
  categoryValue,
  plainText,
  type AdministrativeStatus,
  type LanguageSection,
  type TermSection,
} from '../../../core/model/terminology.ts';
import { hasMarkup } from '../../../core/model/inline-text.ts';
import { isBlankTerm } from '../../../core/model/tidy-concept.ts';
import { languageMeaning, primaryLanguage } from '../../../core/text/language.ts';
import { nameOf, useText } from '../../i18n/index.ts';
import { htmlLanguage } from '../../ui/term-text.tsx';
import { CategoryFields } from './category-fields.tsx';
import { valueChoices } from './category-choices.ts';
import { fieldName, problemsAt, useEditForm } from './edit-context.ts';
import { FormChips } from './form-chips.tsx';
import { ReadingField } from './reading-field.tsx';
import { TextField } from './text-field.tsx';
import { TwinNote } from './twin-note.tsx';
import { ValueSelect } from './value-select.tsx';

const STATUSES: readonly AdministrativeStatus[] = ['preferred', 'admitted', 'deprecated', 'superseded'];
/** Types with a field of their own in a term. */
const IN_LINE: ReadonlySet<string> = new Set([
  'administrativeStatus',
  'normativeAuthorization',
  'usageStatus',
  'termType',
  'partOfSpeech',
]);
const IN_LINE_CHINESE: ReadonlySet<string> = new Set([...IN_LINE, 'reading']);

interface TermFieldsProps {
  readonly section: LanguageSection;
  readonly term: TermSection;
  readonly language: number;
  readonly at: number;
  /** The name of the language. */
  readonly name: string;
}

/** A term with all that is said of it. */
export function TermFields({ section, term, language, at, name }: TermFieldsProps) {
  const t = useText();
  const form = useEditForm();
  const { concept, change } = form;
  const holder = { language, term: at };
  const field = fieldName(holder);
  const text = plainText(term.term);
  const shown = text.trim() === '' ? String(at + 1) : text;
  const isChinese = primaryLanguage(section.language) === 'zh';
  const move = (to: number) => form.add(moveTerm(concept, language, at, to), fieldName({ language, term: to }));
  const problems = problemsAt(form, holder, null).filter(
    ({ code }) => code !== 'entry-term-empty' || !isBlankTerm(term),
  );
  return (
    <li className="term-card">
      <div className="term-line">
        <div className="term-text-field">
          <TextField
            label={t('edit.termOf', { name, number: at + 1 })}
            name={field}
            className="term-input"
            lang={htmlLanguage(section.language)}
            placeholder={t('edit.term')}
            value={text}
            isLine
            problems={problems}
            onChange={(typed) => change(setTermText(concept, language, at, typed), field)}
          />
        </div>
        <span className="term-tools">
          <button
            type="button"
            className="quiet"
            disabled={at === 0}
            aria-label={t('edit.moveUp', { text: shown })}
            onClick={() => move(at - 1)}
          >
            ↑
          </button>
          <button
            type="button"
            className="quiet"
            disabled={at === section.terms.length - 1}
            aria-label={t('edit.moveDown', { text: shown })}
            onClick={() => move(at + 1)}
          >
            ↓
          </button>
          <button
            type="button"
            className="quiet remove"
            aria-label={t('edit.removeTerm', { text: shown })}
            onClick={() => form.remove(removeTerm(concept, language, at), t('edit.termOf', { name, number: at + 1 }))}
          >
            ✕
          </button>
        </span>
      </div>
      <TwinNote text={text} language={section.language} />
      {isChinese && <ReadingField holder={holder} term={term} text={text} />}
      {languageMeaning(section.language) === 'zh-cn' && <FormChips holder={holder} text={text} />}
      {hasMarkup(term.term) && <p className="field-hint">{t('edit.markup')}</p>}
      <div className="term-selects">
        <ValueSelect
          label={nameOf(t, 'category', 'administrativeStatus')}
          name={`${field}.status`}
          type="status"
          value={administrativeStatus(term) ?? ''}
          choices={STATUSES}
          listed={STATUSES}
          none={`${nameOf(t, 'category', 'administrativeStatus')}: ${t('edit.none')}`}
          onChoose={(chosen) =>
            change(setStatus(concept, language, at, STATUSES.find((status) => status === chosen) ?? null))
          }
        />
        {(['termType', 'partOfSpeech'] as const).map((type) => {
          const value = categoryValue(term.categories, type) ?? '';
          return (
            <ValueSelect
              key={type}
              label={nameOf(t, 'category', type)}
              name={`${field}.${type}`}
              type={type}
              value={value}
              choices={valueChoices(type, value) ?? []}
              listed={valueChoices(type, '') ?? []}
              none={`${nameOf(t, 'category', type)}: ${t('edit.none')}`}
              onChoose={(chosen) => {
                const element = CATEGORIES.get(type)?.element ?? 'termNote';
                change(setValue(concept, holder, element, type, chosen === '' ? null : chosen));
              }}
            />
          );
        })}
      </div>
      <CategoryFields holder={holder} name={shown} except={isChinese ? IN_LINE_CHINESE : IN_LINE} />
    </li>
  );
}
