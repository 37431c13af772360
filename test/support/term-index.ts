import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IndexedTerm, TermIndex } from '../../core/match/recognise.ts';
import { keyOf } from '../../core/text/key.ts';
import type { Side } from '../../core/text/language.ts';

/** An index of terms in memory, the plain way: every term is a concept of its own. */
export function indexOf(texts: readonly string[], of: Side = 'zh'): TermIndex {
  const byKey = new Map<string, IndexedTerm[]>();
  texts.forEach((text, number) => {
    const key = keyOf(text, of).text;
    byKey.set(key, [...(byKey.get(key) ?? []), { term: number, concept: number, text }]);
  });
  byKey.delete('');
  const longest = Math.max(0, ...[...byKey.keys()].map((key) => key.length));
  return {
    longestPrefix: (side, text) => {
      let length = side === of ? Math.min(longest, text.length) : 0;
      while (length > 0 && !byKey.has(text.slice(0, length))) length--;
      return length;
    },
    terms: (side, key) => (side === of ? (byKey.get(key) ?? []) : []),
  };
}

export const STARTER_FILE = path.resolve(import.meta.dirname, '../../resources/starter.tbx');

/** The Chinese terms of the starter termbase. */
export function starterTerms(): string[] {
  const file = readFileSync(STARTER_FILE, 'utf8');
  const sections = file.match(/<langSec xml:lang="zh-CN">.*?<\/langSec>/gsu) ?? [];
  return sections.flatMap((section) => [...section.matchAll(/<term>(.*?)<\/term>/gu)].map(([, term = '']) => term));
}
