import { addLanguage, ENTRY, newSection } from '../../../core/model/edit-concept.ts';
import { REVIEW_STATES } from '../../../core/model/curation.ts';
import { reviewStateOf, withReviewState } from '../../../core/model/review.ts';
import { languageMeaning } from '../../../core/text/language.ts';
import { useText } from '../../i18n/index.ts';
import { languageLabel } from '../../i18n/language-name.ts';
import { today } from '../../i18n/time.ts';
import { ProblemNotes } from '../problem-notes.tsx';
import { CategoryFields } from './category-fields.tsx';
import { fieldName, problemsAt, useEditForm } from './edit-context.ts';
import { SectionFields } from './section-fields.tsx';
import { ValueSelect } from './value-select.tsx';

/** Types of the entry with a field of their own. */
const IN_PLACE: ReadonlySet<string> = new Set(['reviewState']);
/** Languages that are offered; any other is typed over one of them. */
const OFFERED: readonly string[] = ['zh-CN', 'en', 'zh-TW', 'zh-HK', 'fr', 'es', 'ru', 'ar'];

/** The fields of an entry in its order. */
export function EditFields() {
  const t = useText();
  const form = useEditForm();
  const { concept } = form;
  const present = new Set(concept.languages.map(({ language }) => languageMeaning(language)));
  const offered = OFFERED.filter((code) => !present.has(languageMeaning(code)));
  const addSection = (code: string) =>
    form.add(addLanguage(concept, newSection(code)), fieldName({ language: concept.languages.length, term: 0 }));
  return (
    <>
      <ProblemNotes problems={problemsAt(form, ENTRY, null)} />
      <section className="edit-section" aria-label={t('edit.whole')}>
        <div className="category-row">
          <span className="category-name">{t('edit.review')}</span>
          <div className="category-value">
            <ValueSelect
              label={t('edit.review')}
              name="entry.review"
              type="reviewState"
              value={reviewStateOf(concept) ?? ''}
              choices={REVIEW_STATES}
              listed={REVIEW_STATES}
              none={t('edit.none')}
              onChoose={(chosen) => {
                const state = REVIEW_STATES.find((known) => known === chosen) ?? null;
                form.change(withReviewState(concept, state, form.who, today()));
              }}
            />
          </div>
        </div>
        <CategoryFields holder={ENTRY} name={t('edit.whole')} except={IN_PLACE} />
      </section>
      {concept.languages.map((section, language) => (
        <SectionFields key={language} section={section} language={language} />
      ))}
      <p className="add-languages">
        <span className="secondary-text">{t('edit.addLanguage')}</span>
        {offered.map((code) => (
          <button key={code} type="button" className="pill" onClick={() => addSection(code)}>
            {languageLabel(code)}
          </button>
        ))}
        <button type="button" className="pill" onClick={() => addSection('und')}>
          {t('edit.otherLanguage')}
        </button>
      </p>
    </>
  );
}
