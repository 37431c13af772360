import type {
  Attributes,
  Concept,
  DataCategory,
  Inline,
  LanguageSection,
  TermSection,
} from '../core/model/terminology.ts';
import type { Connection } from './open.ts';

interface ConceptRow {
  external_id: string | null;
  attributes: string | null;
  categories: string | null;
}

interface SectionRow {
  id: number;
  language: string;
  attributes: string | null;
  categories: string | null;
}

interface TermRow {
  text: string;
  content: string | null;
  attributes: string | null;
  term_attributes: string | null;
  categories: string | null;
}

/** Puts concepts together again from their rows, equal to what was stored. */
export class ConceptReader {
  readonly #concept;
  readonly #sections;
  readonly #terms;

  constructor(connection: Connection) {
    this.#concept = connection.prepare<[number], ConceptRow>(
      'SELECT external_id, attributes, categories FROM concept WHERE id = ?',
    );
    this.#sections = connection.prepare<[number], SectionRow>(
      'SELECT id, language, attributes, categories FROM language_section WHERE concept_id = ? ORDER BY position',
    );
    this.#terms = connection.prepare<[number], TermRow>(
      'SELECT text, content, attributes, term_attributes, categories FROM term_section WHERE language_section_id = ? ORDER BY position',
    );
  }

  /** The concept of a row, which must be there. */
  read(id: number): Concept {
    const row = this.#concept.get(id);
    if (row === undefined) throw new RangeError(`no concept ${id}`);
    return {
      externalId: row.external_id,
      attributes: attributes(row.attributes),
      categories: categories(row.categories),
      languages: this.#sections.all(id).map((section) => this.#section(section)),
    };
  }

  #section(row: SectionRow): LanguageSection {
    return {
      language: row.language,
      attributes: attributes(row.attributes),
      categories: categories(row.categories),
      terms: this.#terms.all(row.id).map(termOf),
    };
  }
}

function termOf(row: TermRow): TermSection {
  return {
    attributes: attributes(row.attributes),
    term: content(row),
    termAttributes: attributes(row.term_attributes),
    categories: categories(row.categories),
  };
}

// The JSON in these columns was written by TermbaseWriter from values of these types, and SQL holds it valid.
function attributes(json: string | null): Attributes {
  return json === null ? {} : (JSON.parse(json) as Attributes);
}

function categories(json: string | null): DataCategory[] {
  return json === null ? [] : (JSON.parse(json) as DataCategory[]);
}

function content({ text, content: json }: TermRow): Inline[] {
  if (json !== null) return JSON.parse(json) as Inline[];
  return text === '' ? [] : [text];
}
