import type { IndexedTerm, TermIndex } from '../../core/match/recognise.ts';
import type { Side } from '../../core/text/language.ts';
import type { Connection } from '../open.ts';

/**
 * The B-tree of search keys used as a trie. To find the keys that a text begins with, ask for the greatest key not
 * above the text; if it is no beginning of the text, no key longer than what the two have in common is one either, so
 * ask again with that. Nothing is held in memory and nothing has to be rebuilt.
 */
export function termIndex(connection: Connection): TermIndex {
  const probe = connection
    .prepare<[Side, string], string>(
      'SELECT key FROM search_key WHERE route = ? AND key <= ? ORDER BY key DESC LIMIT 1',
    )
    .pluck();
  const terms = connection.prepare<[Side, string], IndexedTerm>(
    `SELECT term_section.id AS term, language_section.concept_id AS concept, text
     FROM search_key
     CROSS JOIN term_section ON term_section.id = term_id
     CROSS JOIN language_section ON language_section.id = language_section_id
     CROSS JOIN concept ON concept.id = language_section.concept_id
     CROSS JOIN collection ON collection.id = concept.collection_id
     WHERE route = ? AND key = ?
     ORDER BY collection.priority DESC, concept.id`,
  );
  return {
    prefixLengths(side, text) {
      const lengths: number[] = [];
      let rest = text;
      while (rest !== '') {
        const key = probe.get(side, rest);
        if (key === undefined) break;
        const common = commonPrefix(key, rest);
        if (common === key.length) {
          lengths.push(common);
          rest = withoutLast(rest.slice(0, common));
        } else {
          rest = wholeCharacters(rest.slice(0, common));
        }
      }
      return lengths;
    },
    terms: (side, key) => terms.all(side, key),
  };
}

function commonPrefix(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let length = 0;
  while (length < limit && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** A text without half a surrogate pair at its end, which SQLite could not compare. */
function wholeCharacters(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last < 0xdc00 ? text.slice(0, -1) : text;
}

function withoutLast(text: string): string {
  return wholeCharacters(text.slice(0, -1));
}
