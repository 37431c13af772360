import Database from 'better-sqlite3';
import { Converter } from 'opencc-js/cn2t';
import { keyOf, stems } from '../../core/text/key.ts';
import { readingOf } from '../../core/text/pinyin.ts';

const traditional = Converter({ from: 'cn', to: 't' });

/** A kind of query, with what an entry's term gives of it; null where it gives none. */
export interface QueryKind {
  readonly name: string;
  readonly language: 'zh' | 'en';
  readonly make: (term: string) => string | null;
}

/** Makes queries from the terms of a database, the same every time. */
export class QuerySampler {
  readonly connection: Database.Database;
  readonly #most: number;
  readonly #anyTerm;
  #state = 7;

  constructor(path: string) {
    this.connection = new Database(path, { readonly: true });
    this.connection.pragma('mmap_size = 1073741824');
    this.#most = Number(this.connection.prepare('SELECT max(id) FROM term_section').pluck().get());
    this.#anyTerm = this.connection
      .prepare<[number, string], string>(
        `SELECT text FROM term_section JOIN language_section ON language_section.id = language_section_id
         WHERE term_section.id >= ? AND language LIKE ? || '%' LIMIT 1`,
      )
      .pluck();
  }

  /** Numbers that look like chance and are the same every time (mulberry32). */
  random(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  #upTo(most: number): number {
    return Math.floor(this.random() * most);
  }

  /** This many queries made from terms that give one. */
  queries({ language, make }: Pick<QueryKind, 'language' | 'make'>, count: number): string[] {
    const made: string[] = [];
    for (let tries = 0; made.length < count && tries < count * 50; tries++) {
      const query = make(this.#anyTerm.get(1 + this.#upTo(this.#most), language) ?? '');
      if (query !== null && query !== '') made.push(query);
    }
    return made;
  }

  piece(term: string, length: number): string | null {
    const key = [...keyOf(term, 'zh').text].filter((character) => /\p{Script=Han}/u.test(character));
    if (key.length < length) return null;
    const at = this.#upTo(key.length - length + 1);
    return key.slice(at, at + length).join('');
  }

  word(term: string): string | null {
    const words = stems(term).filter((one) => one.length >= 5);
    return words[this.#upTo(words.length)] ?? null;
  }

  /** Two letters of a word swapped. */
  misspelt(one: string | null): string | null {
    if (one === null) return null;
    const at = this.#upTo(one.length - 1);
    return `${one.slice(0, at)}${one.charAt(at + 1)}${one.charAt(at)}${one.slice(at + 2)}`;
  }

  /** The kinds of queries that people type most. */
  kinds(): QueryKind[] {
    const chinese = (length: () => number) => (term: string) => this.piece(term, length());
    return [
      { name: 'Chinese, 1 character', language: 'zh', make: chinese(() => 1) },
      { name: 'Chinese, 2 characters', language: 'zh', make: chinese(() => 2) },
      { name: 'Chinese, 3 characters', language: 'zh', make: chinese(() => 3) },
      { name: 'Chinese, 4 and more', language: 'zh', make: chinese(() => 4 + this.#upTo(4)) },
      { name: 'Chinese, a wrong character', language: 'zh', make: (term) => this.wrong(term) },
      { name: 'Traditional', language: 'zh', make: (term) => traditional(this.piece(term, 4) ?? '') || null },
      { name: 'full pinyin', language: 'zh', make: (term) => readingOf(this.piece(term, 3) ?? '')?.full ?? null },
      {
        name: 'pinyin of 1–3 letters',
        language: 'zh',
        make: (term) => readingOf(term)?.full.slice(0, 1 + this.#upTo(3)) ?? null,
      },
      { name: 'initials', language: 'zh', make: (term) => readingOf(this.piece(term, 4) ?? '')?.initials ?? null },
      {
        name: 'English, 1–3 letters',
        language: 'en',
        make: (term) => this.word(term)?.slice(0, 1 + this.#upTo(3)) ?? null,
      },
      { name: 'English word, begun', language: 'en', make: (term) => this.word(term)?.slice(0, 6) ?? null },
      { name: 'English word', language: 'en', make: (term) => this.word(term) },
      {
        name: 'English phrase',
        language: 'en',
        make: (term) => (stems(term).length > 1 ? term.slice(0, 60) : null),
      },
      { name: 'English, misspelt word', language: 'en', make: (term) => this.misspelt(this.word(term)) },
      {
        name: 'English, misspelt phrase',
        language: 'en',
        make: (term) => {
          const [first = '', second = ''] = stems(term).filter((one) => one.length >= 5);
          return second === '' ? null : `${first} ${this.misspelt(second) ?? ''}`;
        },
      },
    ];
  }

  wrong(term: string): string | null {
    const found = this.piece(term, 5);
    return found === null ? null : `${found.slice(0, 2)}龘${found.slice(3)}`;
  }
}
