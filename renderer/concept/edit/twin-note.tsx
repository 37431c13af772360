import { plainText, type Concept } from '../../../core/model/terminology.ts';
import { languageMeaning } from '../../../core/text/language.ts';
import { useTwins } from '../../api/entry-queries.ts';
import { nameOf, useText } from '../../i18n/index.ts';
import { TermText } from '../../ui/term-text.tsx';
import { useEditForm } from './edit-context.ts';

/** Twins that are shown of those that there are. */
const MOST = 3;

interface TwinNoteProps {
  readonly text: string;
  readonly language: string;
}

/** Other entries that have a term already that is being typed, or nearly so, each with a way to open it. */
export function TwinNote({ text, language }: TwinNoteProps) {
  const t = useText();
  const { uuid, base, openEntry } = useEditForm();
  const isNew = text.trim() !== '' && (base === null || !hasTerm(base, language, text.trim()));
  const { data } = useTwins(isNew ? text : '', language, uuid);
  const twins = isNew ? (data ?? []).slice(0, MOST) : [];
  return (
    <ul className="twins" aria-live="polite">
      {twins.map((twin) => (
        <li key={twin.concept}>
          <p>
            <span className="badge check">{t('entry.warning')}</span> {t(`edit.twin.${twin.kind}`, { text: twin.text })}
          </p>
          <p className="twin-terms">
            {twin.terms.slice(0, 4).map((term, at) => (
              <TermText key={at} term={term} />
            ))}
            {twin.subject !== null && <span>{nameOf(t, 'subject', twin.subject)}</span>}
            <button type="button" className="link" onClick={() => openEntry(twin.concept, twin.text)}>
              {t('edit.openTwin')}
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Was the term there when editing began? Then its twins are known. */
function hasTerm(concept: Concept, language: string, text: string): boolean {
  return concept.languages.some(
    (section) =>
      languageMeaning(section.language) === languageMeaning(language) &&
      section.terms.some(({ term }) => plainText(term).trim() === text),
  );
}
