import type { DuplicateGroup } from '../../core/model/curation.ts';
import { sideOf } from '../../core/text/language.ts';
import type { Connection } from '../open.ts';
import { termKeysOf } from '../search/keys.ts';

/** Concepts, by their numbers, that look like one. */
export interface RepeatGroup {
  readonly kind: DuplicateGroup['kind'];
  readonly term: string;
  readonly concepts: readonly number[];
}

interface KeyRow {
  key: string;
  term: number;
  concept: number;
  text: string;
}

interface Run {
  readonly text: string;
  readonly concepts: readonly number[];
}

/** Rows that are read at once. */
const PAGE = 2000;

/** A key that more entries share than these says nothing: they are not looked at side by side. */
const MOST = 50;

/** Looks for entries that repeat others: those that share a term, and of these those that share one in each language. */
export class RepeatSearch {
  readonly #page;
  readonly #english;
  readonly #apart: ReadonlySet<string>;
  readonly groups: RepeatGroup[] = [];
  /** The groups of kind `both` that a concept is in, by their places. */
  readonly #together = new Map<number, Set<number>>();
  /** The groups of one language, which several terms in common would tell of several times. */
  readonly #told = new Set<string>();

  constructor(connection: Connection) {
    this.#page = connection.prepare<[string, string, number], KeyRow>(
      `SELECT key, term_id AS term, concept_id AS concept, text FROM search_key
         CROSS JOIN term_section ON term_section.id = term_id
         CROSS JOIN language_section ON language_section.id = language_section_id
       WHERE route = ? AND (key, term_id) > (?, ?) ORDER BY key, term_id LIMIT ${PAGE}`,
    );
    this.#english = connection.prepare<[number], { text: string; language: string }>(
      `SELECT text, language FROM language_section JOIN term_section ON language_section_id = language_section.id
       WHERE concept_id = ?`,
    );
    this.#apart = new Set(
      connection
        .prepare<[], { first: number; second: number }>(
          `SELECT first.id AS first, second.id AS second FROM kept_apart
             JOIN concept AS first ON first.uuid = first_uuid JOIN concept AS second ON second.uuid = second_uuid`,
        )
        .all()
        .map(({ first, second }) => pairOf(first, second)),
    );
  }

  /** Go through all terms, answering how many have been seen. */
  *steps(): Generator<number> {
    let seen = 0;
    for (const side of ['zh', 'en'] as const) {
      for (const page of this.#runs(side)) {
        for (const run of page.runs) this.#take(side, run);
        seen += page.rows;
        yield seen;
      }
    }
  }

  /** Stretches of terms with one key, where they belong to several concepts. */
  *#runs(side: 'zh' | 'en'): Generator<{ readonly rows: number; readonly runs: Run[] }> {
    let [after, term] = ['', 0];
    let key = '';
    let text = '';
    let concepts = new Set<number>();
    for (;;) {
      const rows = this.#page.all(side, after, term);
      const runs: Run[] = [];
      for (const row of rows) {
        if (row.key !== key) {
          if (concepts.size > 1) runs.push({ text, concepts: [...concepts] });
          [key, text] = [row.key, row.text];
          concepts = new Set();
        }
        concepts.add(row.concept);
      }
      const last = rows.at(-1);
      if (last === undefined) {
        if (concepts.size > 1) yield { rows: 0, runs: [{ text, concepts: [...concepts] }] };
        return;
      }
      [after, term] = [last.key, last.term];
      yield { rows: rows.length, runs };
    }
  }

  #take(side: 'zh' | 'en', { text, concepts: all }: Run): void {
    const concepts = this.#withoutKeptApart(all.slice(0, MOST));
    if (concepts.length < 2) return;
    const both = side === 'en' ? [] : this.#alike(concepts);
    for (const group of both) {
      const apart = this.#withoutKeptApart(group);
      if (apart.length < 2 || this.#areTogether(apart)) continue;
      for (const id of apart) this.#together.set(id, (this.#together.get(id) ?? new Set()).add(this.groups.length));
      this.groups.push({ kind: 'both', term: text, concepts: apart });
    }
    const key = `${side} ${concepts.toSorted((a, b) => a - b).join(' ')}`;
    if (this.#told.has(key) || this.#areTogether(concepts)) return;
    this.#told.add(key);
    this.groups.push({ kind: side, term: text, concepts });
  }

  /** Does one group of kind `both` tell of all of them? */
  #areTogether([first = 0, ...others]: readonly number[]): boolean {
    const groups = [...(this.#together.get(first) ?? [])];
    return groups.some((group) => others.every((id) => this.#together.get(id)?.has(group) === true));
  }

  /** Of concepts with a Chinese term in common, those that have an English one in common too, or no English at all. */
  #alike(concepts: readonly number[]): number[][] {
    let groups: { readonly keys: ReadonlySet<string>; readonly concepts: number[] }[] = [];
    const without: number[] = [];
    for (const id of concepts) {
      const keys = this.#englishKeys(id);
      if (keys.length === 0) {
        without.push(id);
        continue;
      }
      const known = groups.filter((group) => keys.some((key) => group.keys.has(key)));
      const merged = {
        keys: new Set([...known.flatMap((group) => [...group.keys]), ...keys]),
        concepts: [...known.flatMap((group) => group.concepts), id],
      };
      groups = [...groups.filter((group) => !known.includes(group)), merged];
    }
    const [first] = groups;
    if (first === undefined) return without.length > 1 ? [without] : [];
    first.concepts.push(...without);
    return groups.map((group) => group.concepts).filter((group) => group.length > 1);
  }

  #englishKeys(concept: number): string[] {
    return this.#english
      .all(concept)
      .filter(({ language }) => sideOf(language) === 'en')
      .flatMap(({ text, language }) =>
        termKeysOf(text, language, null)
          .keys.slice(0, 1)
          .map(({ key }) => key),
      );
  }

  /** Without concepts that were found to differ from all others in the group. */
  #withoutKeptApart(concepts: readonly number[]): readonly number[] {
    if (this.#apart.size === 0) return concepts;
    return concepts.filter((id) => concepts.some((other) => other !== id && !this.#apart.has(pairOf(id, other))));
  }
}

function pairOf(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
