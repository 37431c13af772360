/**
 * Terminology in the words of ISO 30042 (TBX): a concept entry holds language sections, a language section holds
 * term sections, and each of the three holds data categories in the order in which they were written.
 *
 * Values are plain data: they cross process borders by structured clone and are compared canonically in tests.
 */

/**
 * Attributes of an element as written, without those that a named property of the model carries. A name that begins
 * with `#`, as none of XML can, is a mark: how the element was written where the model does not say it otherwise.
 */
export type Attributes = Readonly<Record<string, string>>;

/** Is this the name of a mark, which no format but the one it came from has a use for? */
export function isMark(name: string): boolean {
  return name.startsWith('#');
}

/** An element inside text: `hi`, `foreign`, `sc`, `ec`, `ph` of ISO 30042, or any other, kept as it was written. */
export interface InlineElement {
  readonly element: string;
  readonly attributes: Attributes;
  readonly content: readonly Inline[];
}

/** A run of text, or an element inside it. */
export type Inline = string | InlineElement;

/** A piece of information about a concept, a language section or a term section. */
export interface DataCategory {
  /** The TBX element: `descrip`, `admin`, `termNote`, `transac`, `note`, `date`, `ref`, `xref`, …, or an unknown one. */
  readonly element: string;
  /** The data category's name (`subjectField`, `definition`, `partOfSpeech`, …); null where the element has none (`note`, `date`). */
  readonly type: string | null;
  readonly attributes: Attributes;
  readonly content: readonly Inline[];
  /** The attributes of the group (`descripGrp`, `transacGrp`, …) around it; null where it stands alone. */
  readonly group: Attributes | null;
  /** What else the group holds (`descripNote`, `date`, `transacNote`, …), in order; empty where it stands alone. */
  readonly members: readonly DataCategory[];
}

export interface TermSection {
  /** The attributes of the `termSec` (or `tig`, `ntig`), its `id` among them. */
  readonly attributes: Attributes;
  /** The term with its inline markup; `plainText(term)` is what is searched. */
  readonly term: readonly Inline[];
  /** The attributes of the `term` element. */
  readonly termAttributes: Attributes;
  readonly categories: readonly DataCategory[];
}

export interface LanguageSection {
  /** The language code as written (`zh`, `zh-CN`, `zh_TW`, `EN`); see `core/text/language.ts` for its meaning. */
  readonly language: string;
  readonly attributes: Attributes;
  readonly categories: readonly DataCategory[];
  readonly terms: readonly TermSection[];
}

export interface Concept {
  /** The `id` of the entry as written in the file it came from; null where it had none. */
  readonly externalId: string | null;
  readonly attributes: Attributes;
  readonly categories: readonly DataCategory[];
  readonly languages: readonly LanguageSection[];
}

/** The three levels at which a data category may stand, by the names of ISO 30042. */
export type Level = 'conceptEntry' | 'langSec' | 'termSec';

/** Where the administrative status of a term puts it; a term without one is `admitted` to the reader, but stays without. */
export type AdministrativeStatus = 'preferred' | 'admitted' | 'deprecated' | 'superseded';

/** The text of inline content without its markup. */
export function plainText(content: readonly Inline[]): string {
  return content.map((part) => (typeof part === 'string' ? part : plainText(part.content))).join('');
}

/** The first value of a data category at one level, without markup; null where there is none. */
export function categoryValue(categories: readonly DataCategory[], type: string): string | null {
  const found = categories.find((category) => category.type === type);
  return found === undefined ? null : plainText(found.content).trim();
}

const STATUS_BY_VALUE: ReadonlyMap<string, AdministrativeStatus> = new Map([
  ['preferred', 'preferred'],
  ['admitted', 'admitted'],
  ['deprecated', 'deprecated'],
  ['superseded', 'superseded'],
  ['standardizedTerm', 'preferred'],
  ['legalTerm', 'preferred'],
  ['regulatedTerm', 'preferred'],
]);

/**
 * The administrative status of a term, read from `administrativeStatus` (`preferredTerm-admn-sts`), from
 * `normativeAuthorization` (`preferredTerm`, TBX v2) or from `usageStatus` (`preferred`, the sample files of 2025).
 */
export function administrativeStatus(term: TermSection): AdministrativeStatus | null {
  for (const type of ['administrativeStatus', 'normativeAuthorization', 'usageStatus']) {
    const value = categoryValue(term.categories, type);
    const status =
      value === null
        ? undefined
        : (STATUS_BY_VALUE.get(value.replace(/Term(-admn-sts)?$/u, '')) ?? STATUS_BY_VALUE.get(value));
    if (status !== undefined) return status;
  }
  return null;
}

/** A data category that stands alone and holds plain text. */
export function dataCategory(element: string, type: string | null, text: string): DataCategory {
  return { element, type, attributes: {}, content: [text], group: null, members: [] };
}
