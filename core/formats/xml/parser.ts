import { SaxesParser } from 'saxes';
import type { ErrorCode, Position } from '../../errors.ts';
import { ShuyuError } from '../../errors.ts';
import type { Encoding } from '../../text/encoding.ts';
import { declaresEncoding } from '../../text/encoding.ts';
import type { ProblemLog } from '../problems.ts';
import type { XmlElement } from './element.ts';
import { NO_ATTRIBUTES } from './element.ts';
import { LIMITS, checkAttributeCount, checkDepth, checkDoctype, checkLength } from './guard.ts';
import type { NameReading } from './names.ts';
import { NameResolver } from './names.ts';

/** Who is told what stands in a file. Offsets are characters from its beginning. */
export interface XmlHandler {
  open(element: XmlElement, depth: number, offset: number): void;
  close(depth: number): void;
  text(text: string, offset: number): void;
}

/** Errors of saxes after which it goes on with the reference as plain text. */
const REFERENCE_ERRORS: readonly string[] = ['undefined entity.', 'malformed character entity.'];
/** Control characters and non-characters that XML 1.0 (production 2) leaves out. */
const NOT_XML = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/gu;

/**
 * Drives saxes over a file, piece by piece: the place of every tag, names with their namespaces, limits, and bytes and
 * characters that do not belong.
 *
 * saxes knows no DTD, so a DOCTYPE is accepted and never loaded, while one that declares entities is refused. `&nbsp;`
 * and `&#1;` are kept as they stand.
 */
export class XmlParser {
  readonly #saxes = new SaxesParser();
  readonly #names: NameResolver;
  readonly #problems: ProblemLog;
  readonly #handler: XmlHandler;
  #depth = 0;
  /** The attributes of the tag that is being read. */
  #type: string | null = null;
  #attributes: Record<string, string> | null = null;
  #attributeCount = 0;
  /** Does the tag that is being read declare namespaces? */
  #declares = false;
  /** Where the next tag begins: right after the last tag, or where the text before it ends. */
  #tagLine = 1;
  #tagColumn = 1;
  /** How far the input had come at the last event of saxes, in characters. */
  #lastEvent = 0;
  #replacedInNext = 0;
  #encoding: Encoding = 'utf-8';

  constructor(names: NameReading, problems: ProblemLog, handler: XmlHandler) {
    this.#names = new NameResolver(names);
    this.#problems = problems;
    this.#handler = handler;
    // Seven handlers and no more: with an eighth V8 keeps the parser as a dictionary and saxes runs at a quarter of its speed.
    const saxes = this.#saxes;
    saxes.on('error', (error) => this.#fail(error));
    saxes.on('doctype', (doctype) => {
      this.#moved();
      checkDoctype(doctype, this.here());
    });
    saxes.on('attribute', ({ name, value }) => this.#attribute(name, value));
    saxes.on('opentag', (tag) => this.#open(tag.name));
    saxes.on('closetag', () => this.#close());
    saxes.on('text', (text) => this.#text(text, 1));
    saxes.on('cdata', (text) => this.#text(text, 0));
  }

  encodingIs(encoding: Encoding, declared: string | null): void {
    this.#encoding = encoding;
    if (declared !== null && !declaresEncoding(declared, encoding)) {
      this.#problems.report('encoding-not-as-declared', { declared, encoding }, { line: 1, column: 1 });
    }
  }

  bytesReplaced(count: number): void {
    this.#replacedInNext += count;
  }

  /**
   * Read on by one piece of text, of `LIMITS.piece` characters at most.
   * @throws ShuyuError where the file is not well-formed or goes beyond a limit
   */
  write(text: string): void {
    if (this.#replacedInNext > 0 && text.includes('\uFFFD')) {
      const position = this.#positionIn(text, text.indexOf('\uFFFD'));
      this.#problems.count('encoding-replaced', { encoding: this.#encoding }, position, this.#replacedInNext);
      this.#replacedInNext = 0;
    }
    this.#saxes.write(this.#cleaned(text));
    checkLength(this.#saxes.position - this.#lastEvent, LIMITS.token, this.here());
  }

  /** The file ends here. @throws ShuyuError where something is still open, or nothing was there */
  end(): void {
    if (this.#saxes.position === 0) throw new ShuyuError('xml-empty');
    this.#saxes.close();
  }

  /** How far the file has been read. */
  here(): Position {
    return { line: this.#saxes.line, column: Math.max(1, this.#saxes.columnIndex) };
  }

  #cleaned(text: string): string {
    const at = text.search(NOT_XML);
    if (at === -1) return text;
    const position = this.#positionIn(text, at);
    let count = 0;
    const clean = text.replace(NOT_XML, () => (count++, '\uFFFD'));
    this.#problems.count('xml-character-invalid', {}, position, count);
    return clean;
  }

  #attribute(name: string, value: string): void {
    this.#attributeCount++;
    if (name === 'type') {
      this.#type = value;
    } else {
      const attributes = (this.#attributes ??= {});
      attributes[name] = value;
      if (name.startsWith('xmlns')) this.#declares = true;
    }
    if (this.#attributeCount > LIMITS.attributes) checkAttributeCount(this.#attributeCount, this.#tagStart());
    if (value.length > LIMITS.attributeLength) checkLength(value.length, LIMITS.attributeLength, this.#tagStart());
  }

  #open(tagName: string): void {
    this.#depth++;
    const line = this.#tagLine;
    const column = this.#tagColumn;
    this.#moved();
    if (this.#depth > LIMITS.depth) checkDepth(this.#depth, { line, column });
    const attributes = this.#attributes ?? NO_ATTRIBUTES;
    if (this.#declares) this.#names.enter(this.#depth, attributes);
    const { name, namespace, structural } = this.#names.resolve(tagName);
    const type = this.#type;
    this.#attributes = null;
    this.#type = null;
    this.#attributeCount = 0;
    this.#declares = false;
    const element = { name, namespace, type, attributes, content: [], structural, line, column };
    this.#handler.open(element, this.#depth, this.#lastEvent);
  }

  #close(): void {
    this.#moved();
    this.#names.leave(this.#depth);
    this.#handler.close(this.#depth);
    this.#depth--;
  }

  #text(text: string, consumed: number): void {
    this.#moved(consumed);
    this.#handler.text(text, this.#lastEvent);
  }

  /** What saxes complains of: a bad reference stays as text, anything else ends the reading. */
  #fail(error: Error): void {
    const reason = error.message.replace(/^\d+:\d+: /u, '');
    if (REFERENCE_ERRORS.includes(reason)) {
      this.#problems.report('xml-entity-undefined', {}, this.here());
      return;
    }
    const code: ErrorCode = reason === 'document must contain a root element.' ? 'xml-empty' : 'xml-not-well-formed';
    throw new ShuyuError(code, { reason: reason.replace(/\.$/u, '') }, this.here());
  }

  /** saxes has told of a tag, or of a text up to and with the next `<`. */
  #moved(consumed = 0): void {
    this.#lastEvent = this.#saxes.position;
    this.#tagLine = this.#saxes.line;
    this.#tagColumn = this.#saxes.columnIndex + 1 - consumed;
  }

  #tagStart(): Position {
    return { line: this.#tagLine, column: this.#tagColumn };
  }

  /** The place of a character of the piece that is about to be written. */
  #positionIn(text: string, at: number): Position {
    const before = text.slice(0, at);
    const lines = before.split(/\r\n?|\n/u);
    const last = lines.at(-1) ?? '';
    const column = lines.length === 1 ? this.#saxes.columnIndex + last.length : last.length;
    return { line: this.#saxes.line + lines.length - 1, column: column + 1 };
  }
}
