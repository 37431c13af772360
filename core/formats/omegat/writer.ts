import type { LeftOut } from '../../model/exchange.ts';
import type { Concept, DataCategory, Inline, LanguageSection, Level, TermSection } from '../../model/terminology.ts';
import { isMark, administrativeStatus, plainText } from '../../model/terminology.ts';
import { lineOf } from '../csv/writer.ts';
import { primaryLanguage } from '../../text/language.ts';
import type { ConceptWriter, WriteOptions } from '../format.ts';
import { valueOf } from '../table/cell.ts';
import type { Leave } from '../table/fit.ts';
import { magicComment } from './magic-comment.ts';

/** Characters that are gathered before a piece goes out. */
const PIECE = 65_536;

/**
 * A glossary with tabs (`.utf8`, which OmegaT reads as UTF-8): a line for every pair of a source and a target term.
 * OmegaT ignores status, so the comment says which terms are deprecated or superseded.
 */
export const omegatWriter: ConceptWriter = writerFor('omegat', 'utf8', '', (cells) => `${cells.join('\t')}\n`);

/** The same with commas and quotation marks. */
export const omegatCsvWriter: ConceptWriter = writerFor('omegat-csv', 'csv', '\uFEFF', (cells) => lineOf(cells, ','));

function writerFor(
  id: string,
  extension: string,
  mark: string,
  line: (cells: readonly string[]) => string,
): ConceptWriter {
  return {
    id,
    extension,
    leftOut: (concept, options) => {
      const left: LeftOut[] = [];
      entriesOf(concept, options, (level, what, name) => void left.push({ level, what, name }));
      return left;
    },
    write: function* (concepts, options) {
      const { source, target } = pairOf(options);
      yield `${mark}${magicComment(source.code, target.code)}\n`;
      let piece = '';
      for (const concept of concepts) {
        const entries = entriesOf(concept, options, () => undefined);
        if (entries.length === 0) options.onDropped?.();
        for (const cells of entries) piece += line(cells);
        if (piece.length < PIECE) continue;
        yield piece;
        piece = '';
      }
      yield piece;
    },
  };
}

/** One language of the pair, by its codes as they are written. */
interface Half {
  /** The code that stands in the magic comment. */
  readonly code: string;
  /** All codes whose terms are written, such as `zh-CN` and `zh-TW`. */
  readonly codes: ReadonlySet<string>;
}

/**
 * The source and the target: the first language and the next one that differs in more than region or script, each with
 * the others that do not. Where there is none such, the first two codes.
 */
function pairOf({ languages, languageCode }: WriteOptions): { readonly source: Half; readonly target: Half } {
  const [first] = languages.map(primaryLanguage);
  const second = languages.map(primaryLanguage).find((language) => language !== first);
  const codes = [...new Set(languages.map(languageCode))];
  if (second === undefined) return { source: halfOf(codes.slice(0, 1)), target: halfOf(codes.slice(1, 2)) };
  return {
    source: halfOf(codes.filter((code) => primaryLanguage(code) === first)),
    target: halfOf(codes.filter((code) => primaryLanguage(code) === second)),
  };
}

function halfOf(codes: readonly string[]): Half {
  return { code: codes[0] ?? 'und', codes: new Set(codes) };
}

/** The lines of a concept: every source term with every target term. None where it lacks one or the other. */
function entriesOf(concept: Concept, options: WriteOptions, leave: Leave): readonly (readonly string[])[] {
  const { source, target } = pairOf(options);
  const codeOf = (section: LanguageSection): string => options.languageCode(section.language);
  const sourceSections = concept.languages.filter((section) => source.codes.has(codeOf(section)));
  const targetSections = concept.languages.filter((section) => target.codes.has(codeOf(section)));
  for (const section of concept.languages) {
    const half = [source, target].find(({ codes }) => codes.has(codeOf(section)));
    if (half === undefined) leave('langSec', 'language', section.language);
    else if (half.code !== codeOf(section)) leave('langSec', 'code', section.language);
  }
  const entry = new Entry(leave);
  const sourceTerms = sourceSections.flatMap((section) => entry.terms(section));
  const targetTerms = targetSections.flatMap((section) => entry.terms(section));
  if (sourceTerms.length === 0 || targetTerms.length === 0) {
    leave('conceptEntry', 'concept', concept.externalId ?? '');
    return [];
  }
  if (concept.externalId !== null) leave('conceptEntry', 'id', concept.externalId);
  entry.rest(concept);
  const comment = entry.comment();
  return sourceTerms.flatMap((first) =>
    targetTerms.map((second) => {
      // A line that begins with # would be no entry.
      const cells = [first.startsWith('#') ? ` ${first}` : first, second];
      return comment === '' ? cells : [...cells, comment];
    }),
  );
}

interface Remark {
  readonly level: Level;
  readonly name: string;
  readonly text: string;
}

/** Gathers what a comment can say of a concept, and tells what it cannot. */
class Entry {
  readonly #leave: Leave;
  readonly #remarks: Remark[] = [];

  constructor(leave: Leave) {
    this.#leave = leave;
  }

  terms(section: LanguageSection): readonly string[] {
    this.#attributes('langSec', section.attributes);
    for (const category of section.categories) this.#category('langSec', category);
    return section.terms.flatMap((term) => this.#term(term) ?? []);
  }

  rest(concept: Concept): void {
    this.#attributes('conceptEntry', concept.attributes);
    for (const category of concept.categories) this.#category('conceptEntry', category);
  }

  /** One note of the concept comes back as it was; anything else is a note made of several things. */
  comment(): string {
    const [only] = this.#remarks;
    const exact = this.#remarks.length === 1 && only?.level === 'conceptEntry' && only.name === 'note';
    if (!exact) for (const { level, name } of this.#remarks) this.#leave(level, 'as-note', name);
    return this.#remarks.map(({ text }) => text).join('; ');
  }

  #term(section: TermSection): string | null {
    const text = this.#text('termSec', section.term);
    if (text === '') {
      this.#leave('termSec', 'term', '');
      return null;
    }
    this.#attributes('termSec', section.attributes);
    this.#attributes('termSec', section.termAttributes);
    const status = administrativeStatus(section);
    const warned = status === 'deprecated' || status === 'superseded';
    for (const category of section.categories) {
      if (warned && category.type === 'administrativeStatus') {
        this.#remarks.push({ level: 'termSec', name: 'administrativeStatus', text: `${text}: ${status}` });
      } else {
        this.#category('termSec', category);
      }
    }
    return text;
  }

  #category(level: Level, category: DataCategory): void {
    const name = category.type ?? category.element;
    const text = SAID.has(name) ? this.#text(level, category.content) : '';
    if (text === '') {
      this.#leave(level, 'category', name);
      return;
    }
    this.#remarks.push({ level, name, text });
    this.#attributes(level, category.attributes);
    for (const member of category.members) this.#leave(level, 'category', member.type ?? member.element);
  }

  #attributes(level: Level, attributes: Readonly<Record<string, string>>): void {
    for (const name of Object.keys(attributes)) if (!isMark(name)) this.#leave(level, 'attribute', name);
  }

  /** Text on one line, without spaces at its edges. */
  #text(level: Level, content: readonly Inline[]): string {
    for (const part of content) if (typeof part !== 'string') this.#leave(level, 'markup', part.element);
    const text = plainText(content);
    const line = text.replace(/[\t\r\n]+/gu, ' ').trim();
    if (valueOf(line) !== text && line !== '') this.#leave(level, 'markup', 'space');
    return line;
  }
}

/** The data categories that a translator should see in the comment. */
const SAID: ReadonlySet<string> = new Set(['note', 'definition']);
