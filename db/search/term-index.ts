import type { IndexedTerm, TermIndex } from '../../core/match/recognise.ts';
import type { Side } from '../../core/text/language.ts';
import type { Connection } from '../open.ts';
import { LAST } from './keys.ts';
import { changeWatch, Memo } from './memo.ts';

/** A term index that is told when to look whether the database has changed. */
export interface StoredTermIndex extends TermIndex {
  /** Forget what was remembered if the database has changed. */
  refresh(): void;
}

/**
 * The B-tree of search keys used as a trie. To find the longest key that a text begins with, ask for the greatest key
 * not above the text; if it is no beginning of the text, no key longer than what the two have in common is one either,
 * so ask again with that. Nothing has to be built, and every answer is of the last committed state.
 */
export function termIndex(connection: Connection): StoredTermIndex {
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
  const hasChanged = changeWatch(connection);
  const heads = new Memo<boolean>(100_000);
  const shortPrefixes = new Memo<number>(50_000);
  const termsByKey = new Memo<readonly IndexedTerm[]>(20_000);
  const longestPrefix = (side: Side, text: string): number => {
    let rest = text;
    const head = wholeCharacters(rest.slice(0, SHORT));
    if (rest.length > SHORT && !heads.get(side + head, () => isHead(side, head))) {
      rest = wholeCharacters(head.slice(0, SHORT - 1));
    }
    while (rest.length > REMEMBERED) {
      const key = probe.get(side, rest);
      const common = key === undefined ? 0 : commonPrefix(key, rest);
      if (common === key?.length) return common;
      rest = wholeCharacters(rest.slice(0, common));
    }
    return rest === '' ? 0 : shortPrefixes.get(side + rest, () => longestOfShort(side, rest));
  };
  const isHead = (side: Side, head: string): boolean => probe.get(side, head + LAST)?.startsWith(head) === true;
  const longestOfShort = (side: Side, text: string): number => {
    const key = probe.get(side, text);
    const common = key === undefined ? 0 : commonPrefix(key, text);
    return common === key?.length ? common : longestPrefix(side, wholeCharacters(text.slice(0, common)));
  };
  return {
    refresh() {
      if (!hasChanged()) return;
      heads.clear();
      shortPrefixes.clear();
      termsByKey.clear();
    },
    longestPrefix,
    terms: (side, key) => termsByKey.get(side + key, () => terms.all(side, key)),
  };
}

/** Whether any key begins with the first code units of a text, this many, is remembered: mostly none does. */
const SHORT = 3;

/** Texts of this many code units or fewer come again and again, as beginnings of terms: their answers are remembered. */
const REMEMBERED = 16;

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
