import { addTerm, newTerm, removeLanguage, setLanguageCode } from '../../../core/model/edit-concept.ts';
import type { LanguageSection } from '../../../core/model/terminology.ts';
import { useText } from '../../i18n/index.ts';
import { languageLabel } from '../../i18n/language-name.ts';
import { CategoryFields } from './category-fields.tsx';
import { fieldName, problemsAt, useEditForm } from './edit-context.ts';
import { TermFields } from './term-fields.tsx';
import { TextField } from './text-field.tsx';

const NONE: ReadonlySet<string> = new Set();

interface SectionFieldsProps {
  readonly section: LanguageSection;
  readonly language: number;
}

/** A language section: its code, its categories, its terms. */
export function SectionFields({ section, language }: SectionFieldsProps) {
  const t = useText();
  const form = useEditForm();
  const { concept } = form;
  const holder = { language, term: null };
  const name = languageLabel(section.language);
  return (
    <section className="edit-section" aria-label={name}>
      <div className="section-head">
        <h3>{name}</h3>
        <div className="language-code">
          <TextField
            label={t('edit.language')}
            name={fieldName(holder)}
            value={section.language}
            isLine
            problems={problemsAt(form, holder, null)}
            onChange={(code) => form.change(setLanguageCode(concept, language, code.trim()), fieldName(holder))}
          />
        </div>
        <button
          type="button"
          className="quiet remove"
          aria-label={t('edit.removeLanguage', { name })}
          title={t('edit.removeLanguage', { name })}
          onClick={() => form.remove(removeLanguage(concept, language), name)}
        >
          ✕
        </button>
      </div>
      <ul className="term-cards">
        {section.terms.map((term, at) => (
          <TermFields key={at} section={section} term={term} language={language} at={at} name={name} />
        ))}
      </ul>
      <CategoryFields holder={holder} name={name} except={NONE}>
        <button
          type="button"
          className="quiet add"
          aria-label={t('edit.addTermTo', { name })}
          onClick={() =>
            form.add(addTerm(concept, language, newTerm()), fieldName({ language, term: section.terms.length }))
          }
        >
          ＋ {t('edit.addTerm')}
        </button>
      </CategoryFields>
    </section>
  );
}
