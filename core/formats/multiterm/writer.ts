import type { LeftOut } from '../../model/exchange.ts';
import type { Concept, LanguageSection, Level, TermSection } from '../../model/terminology.ts';
import { dataCategory, plainText } from '../../model/terminology.ts';
import { utf16le } from '../../text/bytes.ts';
import { usualCase } from '../../text/language.ts';
import type { ConceptWriter, WriteOptions } from '../format.ts';
import { PIECE, attributesXml } from '../xml/writing.ts';
import type { Leave } from './category-writer.ts';
import { categoryXml, keepAttributes, systemXml, textXml } from './category-writer.ts';
import { languageName } from './languages.ts';
import { EntryNumbers, ID_FIELD } from './numbers.ts';

/** MultiTerm XML as MultiTerm itself exports it: UTF-16LE with a byte order mark. */
export const multitermWriter: ConceptWriter = {
  id: 'multiterm',
  extension: 'xml',
  leftOut: (concept) => {
    const left: LeftOut[] = [];
    const leave = (level: Level, what: LeftOut['what'], name: string): void => void left.push({ level, what, name });
    new EntryWriter((code) => code, leave).xml(concept);
    return left;
  },
  write: writeMultiterm,
};

function* writeMultiterm(concepts: Iterable<Concept>, { languageCode }: WriteOptions): Generator<Uint8Array> {
  const writer = new EntryWriter(languageCode, () => undefined);
  yield utf16le('\uFEFF<?xml version="1.0" encoding="UTF-16"?>\n<mtf>\n');
  let piece = '';
  for (const concept of concepts) {
    piece += writer.xml(concept);
    if (piece.length >= PIECE) {
      yield utf16le(piece);
      piece = '';
    }
  }
  yield utf16le(`${piece}</mtf>\n`);
}

type LeaveAt = (level: Level, what: LeftOut['what'], name: string) => void;

const NOTHING: ReadonlySet<string> = new Set();
const LANGUAGE_ATTRIBUTES: ReadonlySet<string> = new Set(['name']);

/** Writes the entries of one file, one element a line. */
class EntryWriter {
  readonly #numbers = new EntryNumbers();
  readonly #languageCode: (code: string) => string;
  readonly #leave: LeaveAt;

  constructor(languageCode: (code: string) => string, leave: LeaveAt) {
    this.#languageCode = languageCode;
    this.#leave = leave;
  }

  /** A concept as a `conceptGrp`; nothing where no term is left. */
  xml(concept: Concept): string {
    const leave: Leave = (what, name) => this.#leave('conceptEntry', what, name);
    const languages = concept.languages.map((section) => this.#languageXml(section)).join('');
    if (languages === '') {
      leave('concept', concept.externalId ?? '');
      return '';
    }
    const number = this.#numbers.claim(concept.externalId);
    const id = concept.externalId === null || concept.externalId === number ? null : concept.externalId;
    keepAttributes(concept.attributes, NOTHING, leave);
    return (
      `  <conceptGrp>\n    <concept>${number}</concept>\n` +
      (id === null ? '' : categoryXml(dataCategory('descrip', ID_FIELD, id), '    ', leave)) +
      concept.categories
        .map((category) => systemXml(category, '    ', leave) ?? categoryXml(category, '    ', leave))
        .join('') +
      `${languages}  </conceptGrp>\n`
    );
  }

  #languageXml(section: LanguageSection): string {
    const leave: Leave = (what, name) => this.#leave('langSec', what, name);
    const terms = section.terms.map((term) => this.#termXml(term)).join('');
    if (terms === '') {
      leave('language', section.language);
      return '';
    }
    if (usualCase(section.language) !== section.language) leave('code', section.language);
    const code = usualCase(this.#languageCode(section.language));
    const { name } = keepAttributes(section.attributes, LANGUAGE_ATTRIBUTES, leave);
    const language = attributesXml({ type: name ?? languageName(code), lang: code.toUpperCase() });
    const categories = section.categories.map((category) => categoryXml(category, '      ', leave)).join('');
    return `    <languageGrp>\n      <language${language}/>\n${categories}${terms}    </languageGrp>\n`;
  }

  #termXml(section: TermSection): string {
    const leave: Leave = (what, name) => this.#leave('termSec', what, name);
    if (plainText(section.term).trim() === '') {
      leave('term', '');
      return '';
    }
    keepAttributes(section.attributes, NOTHING, leave);
    keepAttributes(section.termAttributes, NOTHING, leave);
    const categories = section.categories.map((category) => categoryXml(category, '        ', leave)).join('');
    return `      <termGrp>\n        <term>${textXml(section.term, leave)}</term>\n${categories}      </termGrp>\n`;
  }
}
