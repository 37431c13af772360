import type { HitKind, LookupHit } from '../../core/model/lookup.ts';
import type { AdministrativeStatus } from '../../core/model/terminology.ts';
import { similarity } from '../../core/match/similarity.ts';
import { keyOf, stems } from '../../core/text/key.ts';
import { readingWithTones, typedReading } from '../../core/text/pinyin.ts';
import type { Side } from '../../core/text/language.ts';
import type { Connection } from '../open.ts';
import { LAST, pairsOf, type Route } from './keys.ts';
import { ConceptSummaries } from './summaries.ts';

export interface LookupOptions {
  /** Only terms of this side; both where it is null. */
  readonly side: Side | null;
  readonly limit: number;
}

interface TermRow {
  term: number;
  concept: number;
  text: string;
  status: AdministrativeStatus | null;
  priority: number;
}

interface Found extends TermRow {
  readonly kind: HitKind;
  readonly score: number;
}

/** Rows taken from one route before ranking. */
const ROWS = 200;
/** The least score of a term whose whole reading was typed. */
const READ_EXACTLY = 88;
/** The least likeness of a fuzzy hit. */
const FUZZY = 0.6;
/** Rows of the full-text table among which the shortest are looked for. */
const WORD_ROWS = 4000;
/** Words that are in so many terms that they say nothing. */
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'of',
  'and',
  'for',
  'in',
  'on',
  'to',
  'by',
  'with',
]);

const TERM = `SELECT term_section.id AS term, language_section.concept_id AS concept, text, status, priority
  FROM term_section
  JOIN language_section ON language_section.id = language_section_id
  JOIN concept ON concept.id = language_section.concept_id
  JOIN collection ON collection.id = concept.collection_id`;

/** Finds concepts as a person types: in either script, in pinyin or its initials, or in English words of any order. */
export class Lookup {
  readonly #summaries: ConceptSummaries;
  readonly #exact;
  readonly #prefix;
  readonly #words;

  constructor(connection: Connection) {
    this.#summaries = new ConceptSummaries(connection);
    this.#exact = connection.prepare<[Route, string, number], TermRow>(
      `${TERM} WHERE term_section.id IN (SELECT term_id FROM search_key WHERE route = ? AND key = ? LIMIT ?)`,
    );
    this.#prefix = connection.prepare<[Route, string, string, number], TermRow>(
      `${TERM} WHERE term_section.id IN (SELECT term_id FROM search_key WHERE route = ? AND key > ? AND key < ? ORDER BY length(key), key LIMIT ?)`,
    );
    this.#words = connection.prepare<[string, number, number], TermRow>(
      `${TERM} WHERE term_section.id IN (SELECT rowid FROM term_words WHERE term_words MATCH ? LIMIT ?)
       ORDER BY length(text), text LIMIT ?`,
    );
  }

  /** The concepts found, closest first, each once by its closest term. */
  find(query: string, { side, limit }: LookupOptions): LookupHit[] {
    this.#summaries.refresh();
    const best = new Map<number, Found>();
    const take = (found: Iterable<Found>) => {
      for (const one of found) {
        const known = best.get(one.concept);
        if (known === undefined || compare(one, known) < 0) best.set(one.concept, one);
      }
    };
    if (/\p{Script=Han}/u.test(query)) {
      if (side !== 'en') take(this.#chinese(keyOf(query, 'zh').text));
    } else {
      if (side !== 'zh') take(this.#english(query, side === null));
      const reading = side === 'en' ? null : typedReading(query);
      if (reading !== null) take(this.#reading(reading));
      if (side !== 'en') take(this.#chinese(keyOf(query, 'zh').text));
    }
    return [...best.values()]
      .toSorted(compare)
      .slice(0, limit)
      .flatMap((found) => this.#hit(found));
  }

  #hit({ concept, score, kind, text }: Found): LookupHit[] {
    const summary = this.#summaries.read(concept);
    if (summary === null) return [];
    const { uuid, terms, subject, collection } = summary;
    const reading = kind === 'pinyin' ? readingWithTones(text) : null;
    return [{ concept: uuid, score, kind, matched: text, reading, terms, subject, collection }];
  }

  *#chinese(key: string): Generator<Found> {
    if (key === '') return;
    yield* this.#byKey('zh', key);
    const pairs = pairsOf(key);
    const whole = pairs.slice(0, -1);
    const lead = whole.length === 0 ? '' : `${quote(whole.join(' '))} + `;
    yield* this.#inside(`zh : ${lead}${quote([...key].at(-1) ?? '')} *`, key, 'zh');
    if (key.length > 2) yield* this.#fuzzy(`zh : (${whole.map(quote).join(' OR ')})`, key, 'zh');
  }

  *#english(query: string, withOthers: boolean): Generator<Found> {
    const key = keyOf(query.replace(/^\s*(?:the|an?)\s+/iu, ''), 'en').text;
    if (key === '') return;
    yield* this.#byKey('en', key);
    if (withOthers) yield* this.#byKey('other', key);
    const all = stems(query);
    const words = all.filter((word, index) => index === all.length - 1 || !EMPTY_WORDS.has(word));
    const last = words.at(-1) ?? '';
    yield* this.#inside(`en : (${[...words.slice(0, -1).map(quote), `${quote(last)} *`].join(' AND ')})`, key, 'en');
    if (key.length > 3) yield* this.#fuzzy(`en : (${words.map(fuzzyWord).join(' OR ')})`, key, 'en');
  }

  *#reading(reading: string): Generator<Found> {
    for (const route of ['pinyin', 'initials'] as const) {
      if (reading.length < 2) continue;
      const lead = route === 'pinyin' ? 0 : 2;
      for (const row of this.#exact.all(route, reading, ROWS))
        yield { ...row, kind: 'pinyin', score: READ_EXACTLY + 2 - lead };
      for (const row of this.#prefix.all(route, reading, reading + LAST, ROWS)) {
        yield { ...row, kind: 'pinyin', score: 70 - lead - Math.min(20, row.text.length) };
      }
    }
  }

  *#byKey(route: Side | 'other', key: string): Generator<Found> {
    for (const row of this.#exact.all(route, key, ROWS)) yield { ...row, kind: 'exact', score: 100 };
    for (const row of this.#prefix.all(route, key, key + LAST, ROWS)) {
      yield { ...row, kind: 'prefix', score: closeness(key, row.text, 71, 95) };
    }
  }

  *#inside(match: string, key: string, side: Side): Generator<Found> {
    for (const row of this.#words.all(match, WORD_ROWS, ROWS)) {
      const isPrefix = keyOf(row.text, side).text.startsWith(key);
      if (!isPrefix) yield { ...row, kind: 'inside', score: closeness(key, row.text, 41, 70) };
    }
  }

  *#fuzzy(match: string, key: string, side: Side): Generator<Found> {
    for (const row of this.#words.all(match, WORD_ROWS, ROWS)) {
      const likeness = similarity(key, keyOf(row.text, side).text);
      if (likeness >= FUZZY && likeness < 1) yield { ...row, kind: 'fuzzy', score: Math.round(40 * likeness) };
    }
  }
}

/** Kinds of hits, the better first; what is read exactly as typed stands before what only begins so. */
function band({ kind, score }: Found): number {
  if (kind === 'pinyin') return score >= READ_EXACTLY ? 1 : 3;
  return { exact: 0, prefix: 2, inside: 4, fuzzy: 5 }[kind];
}

/** The better hit first: by kind, then priority of the collection, then status, then closeness. */
function compare(a: Found, b: Found): number {
  const outdated = ({ status }: Found) => Number(status === 'deprecated' || status === 'superseded');
  return (
    band(a) - band(b) ||
    b.priority - a.priority ||
    outdated(a) - outdated(b) ||
    b.score - a.score ||
    a.text.length - b.text.length ||
    a.concept - b.concept
  );
}

/** The share of the term that the query is, between two scores. */
function closeness(key: string, text: string, low: number, high: number): number {
  return Math.round(low + (high - low) * Math.min(1, key.length / Math.max(1, text.length)));
}

function quote(word: string): string {
  return `"${word.replaceAll('"', '')}"`;
}

/** The beginning of a word, which most misspellings leave as it is. */
function fuzzyWord(word: string): string {
  return `${quote(word.slice(0, 3))} *`;
}
