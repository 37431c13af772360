import { plainText, type Concept } from '../../core/model/terminology.ts';
import { htmlLanguage } from '../ui/term-text.tsx';

/** An entry by the first term of each language, each in its own. */
export function EntryName({ concept }: { readonly concept: Concept }) {
  return concept.languages
    .flatMap(({ language, terms }) => terms.slice(0, 1).map(({ term }) => ({ language, text: plainText(term) })))
    .map(({ language, text }, at) => (
      <span key={at}>
        {at > 0 && ' · '}
        <span lang={htmlLanguage(language)}>{text}</span>
      </span>
    ));
}

/** The first term of an entry; empty where it has none. */
export function firstTerm({ languages }: Concept): string {
  const [term] = languages.flatMap(({ terms }) => terms);
  return term === undefined ? '' : plainText(term.term);
}
