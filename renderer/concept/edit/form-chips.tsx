import { addLanguage, addTerm, newSection, newTerm, type Holder } from '../../../core/model/edit-concept.ts';
import { plainText, type Concept } from '../../../core/model/terminology.ts';
import { languageMeaning } from '../../../core/text/language.ts';
import { useChineseForms } from '../../api/entry-queries.ts';
import { useText } from '../../i18n/index.ts';
import { fieldName, useEditForm } from './edit-context.ts';

/** The forms of Taiwan and Hong Kong of a term, each stored only when it is accepted; those that are there are not offered. */
export function FormChips({ holder, text }: { readonly holder: Holder; readonly text: string }) {
  const t = useText();
  const { concept, add } = useEditForm();
  const { data } = useChineseForms(text.trim());
  if (data === undefined || text.trim() === '') return null;
  const forms = [
    { code: 'zh-TW', form: data.taiwan, mark: t('entry.taiwan'), key: 'edit.takeTaiwan' },
    { code: 'zh-HK', form: data.hongKong, mark: t('entry.hongKong'), key: 'edit.takeHongKong' },
  ] as const;
  const offered = forms.filter(({ code, form }) => !hasTerm(concept, code, form));
  if (offered.length === 0) return null;
  return (
    <p className="form-chips" title={t('edit.forms')}>
      <span className="visually-hidden">{t('edit.forms')}</span>
      {offered.map(({ code, form, mark, key }) => (
        <button
          key={code}
          type="button"
          className="pill"
          title={t(key, { text: form })}
          onClick={() => add(withTerm(concept, code, form), fieldName(holder))}
        >
          ＋ {mark} <span lang={code}>{form}</span>
        </button>
      ))}
    </p>
  );
}

function sectionAt(concept: Concept, code: string): number {
  return concept.languages.findIndex(({ language }) => languageMeaning(language) === languageMeaning(code));
}

function hasTerm(concept: Concept, code: string, text: string): boolean {
  const section = concept.languages[sectionAt(concept, code)];
  return section !== undefined && section.terms.some(({ term }) => plainText(term) === text);
}

/** With the term in the section of this language, behind the last Chinese section where there is none yet. */
function withTerm(concept: Concept, code: string, text: string): Concept {
  const at = sectionAt(concept, code);
  if (at >= 0) return addTerm(concept, at, newTerm(text));
  const last = concept.languages.findLastIndex(({ language }) => languageMeaning(language).startsWith('zh'));
  return addLanguage(concept, newSection(code, text), last + 1);
}
