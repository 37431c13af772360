import type { Twin } from '../../core/model/lookup.ts';
import { similarity } from '../../core/match/similarity.ts';
import { keyOf } from '../../core/text/key.ts';
import { sideOf, type Side } from '../../core/text/language.ts';
import { fuzzyChinese } from './chinese-steps.ts';
import { englishQuery, type EnglishSteps } from './english-steps.ts';
import type { FullText } from './full-text.ts';
import type { KeyTree } from './key-tree.ts';
import type { Step } from './step.ts';
import type { ConceptSummaries } from './summaries.ts';
import type { TermRow, TermRows } from './term-rows.ts';

const MOST = 5;
/** The least likeness of a twin. */
const NEAR = 0.75;
/** Terms that are looked at for what is only like the text. */
const MOST_TERMS = 200;

interface FoundTwin {
  readonly kind: Twin['kind'];
  readonly likeness: number;
  readonly row: TermRow;
}

/** Finds concepts that may be the one that somebody is about to add. */
export class Twins {
  readonly #tree: KeyTree;
  readonly #texts: FullText;
  readonly #english: EnglishSteps;
  readonly #rows: TermRows;
  readonly #summaries: ConceptSummaries;

  constructor(tree: KeyTree, texts: FullText, english: EnglishSteps, rows: TermRows, summaries: ConceptSummaries) {
    this.#tree = tree;
    this.#texts = texts;
    this.#english = english;
    this.#rows = rows;
    this.#summaries = summaries;
  }

  find(text: string, language: string, except: string | null): Twin[] {
    const side = sideOf(language);
    const key = keyOf(text, side ?? 'en').text;
    if (key === '') return [];
    const best = new Map<number, FoundTwin>();
    const offer = (row: TermRow, kind: Twin['kind'], likeness: number) => {
      const known = best.get(row.concept);
      if (known === undefined || likeness > known.likeness) best.set(row.concept, { kind, likeness, row });
    };
    for (const term of this.#tree.exact(side ?? 'other', key, MOST_TERMS)) {
      const row = this.#rows.read(term);
      if (row === null) continue;
      const isSame = row.text.trim() === text.trim();
      offer(row, isSame ? 'same' : 'script', isSame ? 2 : 1);
    }
    if (best.size < MOST + 1) this.#near(text, key, side, offer);
    return [...best.values()]
      .toSorted((a, b) => b.likeness - a.likeness || a.row.concept - b.row.concept)
      .slice(0, MOST + 1)
      .flatMap((found) => this.#twin(found, except))
      .slice(0, MOST);
  }

  #near(
    text: string,
    key: string,
    side: Side | null,
    offer: (row: TermRow, kind: 'near', likeness: number) => void,
  ): void {
    const lengths = { from: Math.ceil(key.length * NEAR), to: Math.floor(key.length / NEAR) };
    const steps: Iterable<Step> =
      side === 'zh'
        ? fuzzyChinese(this.#tree, this.#texts, key)
        : this.#english.fuzzy(englishQuery(text), lengths, true);
    let found = 0;
    for (const { terms, most = MOST_TERMS } of steps) {
      if (found > 0) return;
      let few = most;
      for (const term of terms) {
        if (few-- <= 0) break;
        const row = this.#rows.read(term);
        if (row === null || row.side !== side) continue;
        const own = keyOf(row.text, side ?? 'en').text;
        const errors = Math.round((1 - similarity(key, own)) * Math.max(key.length, own.length));
        // Of three characters two are nearly the same already; so one error always counts.
        const isNear = errors === 1 || 1 - errors / Math.max(key.length, own.length) >= NEAR;
        if (errors === 0 || !isNear) continue;
        found++;
        offer(row, 'near', similarity(key, own));
      }
    }
  }

  #twin({ kind, row }: FoundTwin, except: string | null): Twin[] {
    const summary = this.#summaries.read(row.concept);
    if (summary === null || summary.uuid === except) return [];
    const { uuid, terms, subject, collection } = summary;
    return [{ concept: uuid, kind, text: row.text, terms, subject, collection }];
  }
}
