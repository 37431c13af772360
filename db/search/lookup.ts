import type { LookupHit, Twin } from '../../core/model/lookup.ts';
import { keyOf, stems } from '../../core/text/key.ts';
import type { Side } from '../../core/text/language.ts';
import { readingWithTones, typedPinyin } from '../../core/text/pinyin.ts';
import { symbolsIn } from '../../core/text/running-words.ts';
import type { Connection } from '../open.ts';
import { chineseInside, chinesePrefix, exactChinese, fuzzyChinese } from './chinese-steps.ts';
import { EnglishSteps, englishQuery, lengthsAbout } from './english-steps.ts';
import { FullText } from './full-text.ts';
import { KeyTree } from './key-tree.ts';
import { changeWatch } from './memo.ts';
import { queryOf, type Query } from './query.ts';
import { Ranking, type Found } from './ranking.ts';
import { readExactly, readPrefix } from './reading-steps.ts';
import { SaidReadings } from './said-readings.ts';
import { kindOf, whileFew, type Hits, type Step } from './step.ts';
import { ConceptSummaries } from './summaries.ts';
import { TermRows } from './term-rows.ts';
import { TextSearch } from './text-search.ts';
import { Twins } from './twins.ts';
import { chineseWildcard, englishWildcard } from './wildcard-steps.ts';
import { WordList } from './word-list.ts';

export interface LookupOptions {
  /** Only terms of this side; both where it is null. */
  readonly side: Side | null;
  readonly limit: number;
  /** Also search definitions, contexts, notes, sources and other text of entries. */
  readonly everywhere?: boolean | undefined;
  /** Only concepts for whose row this is true; asked while searching, so that the limit is filled. */
  readonly accepts?: ((concept: number) => boolean) | undefined;
}

const HAN = /\p{Script=Han}/u;

/** Finds concepts as a person types: in either script, in pinyin or its initials, or in English words of any order. */
export class Lookup {
  readonly #summaries: ConceptSummaries;
  readonly #rows: TermRows;
  readonly #tree: KeyTree;
  readonly #texts: FullText;
  readonly #list: WordList;
  readonly #english: EnglishSteps;
  readonly #running: TextSearch;
  readonly #said: SaidReadings;
  readonly #twins: Twins;
  readonly #hasChanged: () => boolean;
  #isFresh = true;

  constructor(connection: Connection) {
    this.#summaries = new ConceptSummaries(connection);
    this.#rows = new TermRows(connection);
    this.#tree = new KeyTree(connection);
    this.#texts = new FullText(connection);
    this.#list = new WordList(connection);
    this.#english = new EnglishSteps(this.#tree, this.#texts, this.#list);
    this.#running = new TextSearch(connection);
    this.#said = new SaidReadings(connection);
    this.#twins = new Twins(this.#tree, this.#texts, this.#english, this.#rows, this.#summaries);
    this.#hasChanged = changeWatch(connection);
  }

  /** The concepts found, closest first, each once by its closest term. */
  find(query: string, options: LookupOptions): LookupHit[] {
    const parsed = this.#refreshed(queryOf(query));
    const ranked = this.#ranked(parsed, options);
    this.#summaries.prepare(ranked.map(({ concept }) => concept));
    return ranked.flatMap((found) => this.#hit(found, parsed));
  }

  /**
   * The rows of the concepts found, ranked as `find` does, without reading what lists show of them. Within a kind the
   * ranking looks at the first terms of the shortest ones, as many as the limit and some more.
   */
  ids(query: string, options: LookupOptions): number[] {
    return this.#ranked(this.#refreshed(queryOf(query)), options).map(({ concept }) => concept);
  }

  /**
   * Concepts that hold a term or one so like it that it may be the same, for a warning before it is added: the same ones
   * first, five at most.
   * @param except the UUID of the concept that the term belongs to
   */
  twins(text: string, language: string, except: string | null): Twin[] {
    this.#refreshed(null);
    return this.#twins.find(text, language, except);
  }

  #refreshed<T>(query: T): T {
    this.#summaries.refresh();
    if (this.#hasChanged() || this.#isFresh) {
      this.#rows.clear();
      this.#list.expire();
      this.#isFresh = false;
    }
    return query;
  }

  #ranked(query: Query, options: LookupOptions): Found[] {
    const ranking = new Ranking(this.#rows, options);
    for (const step of this.#steps(query, options.side, ranking.hits)) if (!ranking.take(step)) break;
    if (options.everywhere === true && !ranking.isFull) {
      ranking.takeConcepts(this.#running.concepts(query.text, query.kind === 'phrase'));
    }
    return ranking.found();
  }

  *#steps({ kind, text }: Query, side: Side | null, hits: Hits): Generator<Step> {
    if (kind === 'wildcard') {
      if (side !== 'en') yield* chineseWildcard(this.#texts, text, hits);
      if (side !== 'zh' && !HAN.test(text)) yield* englishWildcard(this.#texts, this.#list, text);
    } else if (HAN.test(text)) {
      if (side !== 'en') yield* this.#chinese(keyOf(text, 'zh').text);
      if (side !== 'en' && kind === 'plain')
        yield* whileFew(() => fuzzyChinese(this.#tree, this.#texts, keyOf(text, 'zh').text), hits);
    } else {
      yield* this.#latin(text, side, kind === 'plain', hits);
    }
  }

  *#chinese(key: string): Generator<Step> {
    if (key === '') return;
    yield exactChinese(this.#tree, key);
    yield chinesePrefix(this.#tree, this.#texts, key);
    yield chineseInside(this.#texts, key);
  }

  /** Band after band, as the ranking stops when one has filled it. */
  *#latin(text: string, side: Side | null, isPlain: boolean, hits: Hits): Generator<Step> {
    const query = englishQuery(text);
    const routes =
      side === 'zh' || query.key === '' ? [] : side === 'en' ? (['en'] as const) : (['en', 'other'] as const);
    const key = side === 'en' ? '' : keyOf(text, 'zh').text;
    const typed = side === 'en' || !isPlain ? null : typedPinyin(text);
    for (const route of routes) yield this.#english.exact(route, query.key);
    if (key !== '') yield exactChinese(this.#tree, key);
    if (typed !== null) yield* readExactly(this.#tree, typed);
    for (const route of routes) yield this.#english.prefix(route, query);
    if (key !== '') yield chinesePrefix(this.#tree, this.#texts, key);
    if (typed !== null) yield* readPrefix(this.#tree, typed, hits);
    if (routes.length > 0) yield isPlain ? this.#english.inside(query) : this.#english.phrase(stems(text));
    if (key !== '') yield chineseInside(this.#texts, key);
    // A document symbol is no misspelt word.
    if (routes.length > 0 && isPlain && symbolsIn(text).length === 0)
      yield* whileFew(() => this.#english.fuzzy(query, lengthsAbout(query), false), hits);
  }

  #hit({ concept, score, band, row }: Found, query: Query): LookupHit[] {
    const summary = this.#summaries.read(concept);
    if (summary === null) return [];
    const { uuid, terms, subject, collection } = summary;
    const kind = kindOf(band);
    const matched = row === null ? this.#running.snippet(concept, query.text) : row.text;
    const reading = kind === 'pinyin' && row !== null ? (this.#said.of(row.term) ?? readingWithTones(row.text)) : null;
    return [{ concept: uuid, score, kind, matched, reading, terms, subject, collection }];
  }
}
