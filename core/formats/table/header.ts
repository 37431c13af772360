import { usualCase } from '../../text/language.ts';
import {
  CATEGORY_WORDS,
  ID_WORDS,
  LANGUAGE_NAMES,
  SOURCE_TERM_WORDS,
  TARGET_TERM_WORDS,
  TERM_WORDS,
} from './header-words.ts';
import { isCategoryName } from './columns.ts';

/** What the name of a column says; `language` is null where it names none. */
export type HeaderMeaning =
  | { readonly kind: 'id' }
  | { readonly kind: 'term'; readonly language: string | null }
  | { readonly kind: 'category'; readonly name: string; readonly language: string | null };

/** The meaning of a column's name as people write it; null where it means nothing that is known. */
export function meaningOf(header: string): HeaderMeaning | null {
  const written = header.normalize('NFKC').trim();
  if (isCategoryName(written)) return { kind: 'category', name: written, language: null };
  const whole = bare(written.toLowerCase());
  const plain = wordMeaning(whole);
  if (plain !== null) return plain;
  for (const { language, rest } of withoutLanguage(written)) {
    const meaning = rest === '' ? { kind: 'term' as const, language } : restMeaning(rest);
    if (meaning !== null) return meaning.kind === 'id' ? meaning : { ...meaning, language };
  }
  return null;
}

/** What is left of a name beside a language; here a data category may be named as ISO 30042 names it. */
function restMeaning(rest: string): HeaderMeaning | null {
  return isCategoryName(rest) ? { kind: 'category', name: rest, language: null } : wordMeaning(rest.toLowerCase());
}

function wordMeaning(word: string): HeaderMeaning | null {
  if (ID_WORDS.has(word)) return { kind: 'id' };
  if (TERM_WORDS.has(word) || SOURCE_TERM_WORDS.has(word) || TARGET_TERM_WORDS.has(word)) {
    return { kind: 'term', language: null };
  }
  const name = CATEGORY_WORDS.get(word);
  return name === undefined ? null : { kind: 'category', name, language: null };
}

/** A code with a region or script anywhere in the name. */
const LONG_CODE =
  /(?<![A-Za-z])(?:[A-Za-z]{2,3})[-_](?:hans|hant|[A-Za-z]{2}|\d{3})(?:[-_][A-Za-z]{2})?(?![A-Za-z0-9])/iu;

/** Every way in which a language can be taken out of a name, the likeliest first. */
function* withoutLanguage(written: string): Generator<{ readonly language: string; readonly rest: string }> {
  const code = LONG_CODE.exec(written);
  if (code !== null && KNOWN_CODES.has(code[0].slice(0, 2).toLowerCase())) {
    yield { language: usualCase(code[0]), rest: bare(cut(written, code.index, code[0].length)) };
  }
  const lower = written.toLowerCase();
  for (const [name, language] of LANGUAGE_NAMES) {
    const at = lower.indexOf(name);
    if (at === -1 || !standsAlone(lower, at, name)) continue;
    yield { language: isCode(name) ? name : language, rest: bare(cut(written, at, name.length)) };
  }
}

/** Is this the code of a language rather than its name? `cn` is neither. */
function isCode(name: string): boolean {
  return KNOWN_CODES.has(name);
}

const KNOWN_CODES: ReadonlySet<string> = new Set(LANGUAGE_NAMES.map(([, code]) => code.slice(0, 2)));

/** Latin letters must not go on before or after the name. */
function standsAlone(text: string, at: number, name: string): boolean {
  if (!/^[a-z]/u.test(name)) return true;
  return !/\p{Script=Latin}/u.test(text[at - 1] ?? '') && !/\p{Script=Latin}/u.test(text[at + name.length] ?? '');
}

function cut(text: string, at: number, length: number): string {
  return `${text.slice(0, at)} ${text.slice(at + length)}`;
}

/** A name without brackets, punctuation and 的: `definition_(en)` is `definition`. */
function bare(name: string): string {
  return name
    .replace(/[()[\]{}<>【】「」《》:;,/\\|_*\-–—]+/gu, ' ')
    .replace(/(?<=\s|^)的|的(?=\s|$)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
