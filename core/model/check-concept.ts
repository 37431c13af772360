import type { ErrorCode, Parameters } from '../errors.ts';
import { simplifiedIn, traditionalIn } from '../text/character-sets.ts';
import { isDay } from '../text/day.ts';
import { languageMeaning, sideOf } from '../text/language.ts';
import { CATEGORIES, CATEGORIES_V2, OWN_CATEGORIES } from './data-categories.ts';
import {
  administrativeStatus,
  categoryValue,
  plainText,
  type Concept,
  type DataCategory,
  type LanguageSection,
  type Level,
  type TermSection,
} from './terminology.ts';

/**
 * What is wrong with an entry. Errors keep a person from saving it, since it would be no entry or could not be written
 * to a file; warnings are what is most likely a slip. This is run for every entry that is imported, so it is quick.
 */

/** Where in an entry: counted from 0, null where it is not inside one. */
export interface Place {
  readonly language: number | null;
  readonly term: number | null;
  /** Among the categories of the entry, of the language section or of the term section. */
  readonly category: number | null;
}

export interface ConceptProblem {
  readonly code: ErrorCode;
  readonly parameters: Parameters;
  readonly severity: 'error' | 'warning';
  readonly place: Place;
}

/** The longest that a term is without looking like a sentence, in UTF-16 code units. */
const LONG = 500;

const WHOLE: Place = { language: null, term: null, category: null };

/** All problems of an entry in the order of the entry. */
export function problemsOf(concept: Concept): readonly ConceptProblem[] {
  const check = new Check();
  check.categories(concept.categories, 'conceptEntry', null, null);
  let terms = 0;
  concept.languages.forEach((section, language) => {
    check.section(section, language);
    terms += section.terms.length;
  });
  if (terms === 0) check.error('entry-no-term', {}, WHOLE);
  if (terms > 1) checkAmongTerms(concept, check);
  return check.problems;
}

/** Characters that XML cannot hold: controls, non-characters, halves of pairs. */
const CONTROL = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;
const BIDIRECTIONAL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const ZERO_WIDTH = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
/** Any of the three. */
const ODD =
  /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad\u200b-\u200d\u2060\ufeff]|\p{Cs}/u;
const SPACES = /^\s|\s$|\s\s|[\t\n\r\u2028\u2029]/u;
const HAN = /\p{Script=Han}/u;

class Check {
  readonly problems: ConceptProblem[] = [];

  error(code: ErrorCode, parameters: Parameters, place: Place): void {
    this.problems.push({ code, parameters, severity: 'error', place });
  }

  warn(code: ErrorCode, parameters: Parameters, place: Place): void {
    this.problems.push({ code, parameters, severity: 'warning', place });
  }

  section(section: LanguageSection, language: number): void {
    const code = section.language;
    const place = { language, term: null, category: null };
    if (!/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/u.test(code)) this.warn('entry-language-odd', { code }, place);
    this.categories(section.categories, 'langSec', language, null);
    const script = scriptOf(code);
    section.terms.forEach((term, at) => {
      this.term(term, { language, term: at, category: null }, script);
      this.categories(term.categories, 'termSec', language, at);
    });
  }

  term(section: TermSection, place: Place, script: Script): void {
    const text = plainText(section.term);
    if (text.trim() === '') return this.error('entry-term-empty', {}, place);
    this.characters(text, place);
    if (SPACES.test(text)) this.warn('entry-spaces', {}, place);
    if (text.length > LONG) this.warn('entry-term-long', { length: text.length }, place);
    if (script === 'other') return;
    const hasHan = HAN.test(text);
    if (script === 'latin') {
      if (hasHan) this.warn('entry-chinese-in-english', { characters: matches(text, /\p{Script=Han}/gu) }, place);
    } else if (!hasHan) {
      const type = categoryValue(section.categories, 'termType');
      if (type !== 'abbreviation' && type !== 'acronym') this.warn('entry-not-chinese', {}, place);
    } else if (script === 'simplified') {
      const characters = traditionalIn(text);
      if (characters !== '') this.warn('entry-traditional', { characters }, place);
    } else if (script === 'traditional') {
      const characters = simplifiedIn(text);
      if (characters !== '') this.warn('entry-simplified', { characters }, place);
    }
  }

  categories(categories: readonly DataCategory[], level: Level, language: number | null, term: number | null): void {
    categories.forEach((category, at) => {
      const place = { language, term, category: at };
      this.category(category, place);
      this.rule(category, level, place);
      for (const member of category.members) this.category(member, place);
    });
  }

  /** What holds for members of a group as well. */
  category({ element, type, content, attributes }: DataCategory, place: Place): void {
    const text = plainText(content);
    this.characters(text, place);
    if (element === 'date' && type === null && !isDay(text.trim().replace(/T.*$/u, ''))) {
      this.warn('entry-date-odd', { value: text }, place);
    }
    if ((element === 'ref' || element === 'xref') && (attributes['target'] ?? '').trim() === '') {
      this.warn('entry-no-target', {}, place);
    }
  }

  rule({ type, content }: DataCategory, level: Level, place: Place): void {
    if (type === null) return;
    const rule = OWN_CATEGORIES.get(type) ?? CATEGORIES.get(type);
    if (rule === undefined) return;
    if (!rule.levels.includes(level)) this.warn('entry-category-level', { category: type }, place);
    // TBX v2's list of parts of speech is the longer one.
    const values = CATEGORIES_V2.get(type)?.values ?? rule.values;
    if (values === null) return;
    const value = plainText(content).trim();
    if (!values.includes(value)) this.warn('entry-value-unlisted', { category: type, value }, place);
  }

  characters(text: string, place: Place): void {
    if (!ODD.test(text)) return;
    const control = codePoints(text, CONTROL);
    const bidirectional = codePoints(text, BIDIRECTIONAL);
    const invisible = codePoints(text, ZERO_WIDTH);
    if (control !== '') this.error('entry-control', { characters: control }, place);
    if (bidirectional !== '') this.warn('entry-bidirectional', { characters: bidirectional }, place);
    if (invisible !== '') this.warn('entry-invisible', { characters: invisible }, place);
  }
}

/** Terms that repeat one before them, and preferred terms of a type that has one already. */
function checkAmongTerms({ languages }: Concept, check: Check): void {
  const texts = new Set<string>();
  const preferred = new Map<string, string>();
  languages.forEach((section, language) => {
    const meaning = languageMeaning(section.language);
    section.terms.forEach((term, at) => {
      const text = plainText(term.term).trim();
      if (text === '') return;
      const place = { language, term: at, category: null };
      const key = `${meaning} ${text}`;
      if (texts.has(key)) check.warn('entry-term-twice', { term: text }, place);
      texts.add(key);
      if (administrativeStatus(term) !== 'preferred') return;
      const kind = `${meaning} ${categoryValue(term.categories, 'termType') ?? ''}`;
      const other = preferred.get(kind);
      if (other === undefined) preferred.set(kind, text);
      else check.warn('entry-two-preferred', { term: other }, place);
    });
  });
}

/** What the terms of a section are to be written in; a code without region leaves open which Chinese it is. */
type Script = 'simplified' | 'traditional' | 'chinese' | 'latin' | 'other';

function scriptOf(code: string): Script {
  const side = sideOf(code);
  if (side === 'en') return 'latin';
  if (side !== 'zh') return 'other';
  if (/[-_](hans|cn|sg)\b/iu.test(code)) return 'simplified';
  return /[-_](hant|tw|hk|mo)\b/iu.test(code) ? 'traditional' : 'chinese';
}

function matches(text: string, pattern: RegExp): string {
  return [...new Set(text.match(pattern))].join('');
}

/** The characters that a pattern finds by their number in Unicode: `U+200B U+FEFF`. */
function codePoints(text: string, pattern: RegExp): string {
  return [...new Set(text.match(pattern))]
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
