import { SaxesParser } from 'saxes';
import type { ErrorCode, Position } from '../../errors.ts';
import { ShuyuError } from '../../errors.ts';
import type { Encoding } from '../../text/encoding.ts';
import { decode, declaresEncoding } from '../../text/encoding.ts';
import type { ByteSource, FormatReader, ReadEvent } from '../format.ts';
import type { XmlElement } from './element.ts';
import { NO_ATTRIBUTES, appendText, elementOf, isBlank } from './element.ts';
import type { EntryContext } from './entry.ts';
import { ENTRIES, conceptOf } from './entry.ts';
import { LIMITS, checkAttributeCount, checkDepth, checkDoctype, checkLength } from './guard.ts';
import { IdentifierSet } from './identifiers.ts';
import { NameResolver } from './names.ts';
import { ProblemLog } from './problems.ts';
import type { Root } from './root.ts';
import { rootOf } from './root.ts';
import { vocabularyOf } from './vocabulary.ts';

/**
 * TBX of every kind that tools write: v3 (`tbx`, styles DCA and DCT), v2 (`martif`), the TBX-Min of 2013.
 *
 * Quirks: saxes knows no DTD, so a DOCTYPE is accepted and never loaded, while one that declares entities is refused.
 * `&nbsp;` and `&#1;` are kept as they stand. A header, an entry and the back matter are each built as a tree and
 * handed on whole; nothing else is kept, so memory does not grow with the file.
 */
export const tbxReader: FormatReader = {
  id: 'tbx',
  recognises: ({ text }) => /<(?:\w+:)?(?:martif|tbx|TBX)[\s>]/u.test(text.replace(/<!--[\s\S]*?(?:-->|$)/gu, '')),
  read: readTbx,
};

async function* readTbx(source: ByteSource): AsyncGenerator<readonly ReadEvent[]> {
  const document = new DocumentReader();
  const notices = {
    encoding: (encoding: Encoding, declared: string | null): void => document.encodingIs(encoding, declared),
    replaced: (count: number): void => document.bytesReplaced(count),
  };
  for await (const text of decode(source, { xml: true, notices })) {
    for (let at = 0; at < text.length; at += LIMITS.piece) {
      yield document.write(at === 0 && text.length <= LIMITS.piece ? text : text.slice(at, at + LIMITS.piece));
    }
  }
  yield document.end();
}

const HEADERS: ReadonlySet<string> = new Set(['tbxHeader', 'martifHeader', 'header']);
/** Elements around the entries, which the model does not need. */
const FRAMES: ReadonlySet<string> = new Set(['text', 'body']);
/** Errors of saxes after which it goes on with the reference as plain text. */
const REFERENCE_ERRORS: readonly string[] = ['undefined entity.', 'malformed character entity.'];
/** Control characters and non-characters that XML 1.0 (production 2) leaves out. */
const NOT_XML = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/gu;

class DocumentReader {
  readonly #parser = new SaxesParser();
  readonly #problems = new ProblemLog();
  readonly #names = new NameResolver();
  readonly #ids = new IdentifierSet();
  #events: ReadEvent[] = [];
  #root: Root | null = null;
  #context: EntryContext | null = null;
  /** The elements from the one being built as a whole (header, entry, back) to the one that is open. */
  readonly #building: XmlElement[] = [];
  #sectionStart = 0;
  #depth = 0;
  #rootPosition: Position = { line: 1, column: 1 };
  /** The depth of a misplaced element, whose text is not complained of again; 0 outside. */
  #misplacedAt = 0;
  #headerSeen = false;
  #entries = 0;
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

  constructor() {
    // Seven handlers and no more: with an eighth V8 keeps the parser as a dictionary and saxes runs at a quarter of its speed.
    const parser = this.#parser;
    parser.on('error', (error) => this.#fail(error));
    parser.on('doctype', (doctype) => {
      this.#moved();
      checkDoctype(doctype, this.#here());
    });
    parser.on('attribute', ({ name, value }) => this.#attribute(name, value));
    parser.on('opentag', (tag) => this.#open(tag.name));
    parser.on('closetag', () => this.#close());
    parser.on('text', (text) => this.#text(text, 1));
    parser.on('cdata', (text) => this.#text(text, 0));
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

  /** Read on by one piece of text; what it completed comes back. */
  write(text: string): readonly ReadEvent[] {
    if (this.#replacedInNext > 0 && text.includes('\uFFFD')) {
      const position = this.#positionIn(text, text.indexOf('\uFFFD'));
      this.#problems.count('encoding-replaced', { encoding: this.#encoding }, position, this.#replacedInNext);
      this.#replacedInNext = 0;
    }
    this.#parser.write(this.#cleaned(text));
    checkLength(this.#parser.position - this.#lastEvent, LIMITS.token, this.#here());
    return this.#drain();
  }

  /** The end of the file: what is still to be said. */
  end(): readonly ReadEvent[] {
    if (this.#root === null && this.#parser.position === 0) throw new ShuyuError('xml-empty');
    const end = this.#here();
    this.#parser.close();
    if (this.#entries === 0) this.#problems.report('tbx-no-entries', {}, end);
    this.#announce();
    const events = this.#drain();
    return [...events, ...this.#problems.finish().map((problem): ReadEvent => ({ kind: 'problem', problem }))];
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
    const { name, module, structural, problem } = this.#names.resolve(tagName);
    const element: XmlElement = { name, module, type: this.#type, attributes, content: [], structural, line, column };
    if (problem !== null) this.#problems.count('tbx-wrong-namespace', problem, element);
    this.#attributes = null;
    this.#type = null;
    this.#attributeCount = 0;
    this.#declares = false;

    if (this.#root === null) return this.#openRoot(element, this.#names.namespaceOf(tagName));
    const parent = this.#building.at(-1);
    if (parent !== undefined) {
      this.#checkSection();
      parent.content.push(element);
      this.#building.push(element);
    } else if (ENTRIES.has(name) || HEADERS.has(name) || name === 'back') {
      this.#sectionStart = this.#lastEvent;
      this.#building.push(element);
    } else if (!FRAMES.has(name) && this.#misplacedAt === 0) {
      this.#misplacedAt = this.#depth;
      this.#problems.report('tbx-misplaced', { element: name, parent: this.#root.element }, element);
    }
  }

  #openRoot(element: XmlElement, namespace: string): void {
    const root = rootOf(element, namespace);
    this.#root = root;
    this.#rootPosition = element;
    if (root.wrongNamespace !== null) {
      const parameters = { element: root.element, namespace: root.wrongNamespace };
      this.#problems.report('tbx-wrong-namespace', parameters, element);
    }
    this.#context = {
      version: root.version,
      vocabulary: vocabularyOf(root.version, root.dialect),
      problems: this.#problems,
      ids: this.#ids,
      min2013: root.element === 'TBX',
    };
  }

  #close(): void {
    this.#moved();
    this.#names.leave(this.#depth);
    if (this.#misplacedAt === this.#depth) this.#misplacedAt = 0;
    this.#depth--;
    const element = this.#building.pop();
    if (element !== undefined && this.#building.length === 0) this.#complete(element);
  }

  /** A header, an entry or the back matter has been read whole. */
  #complete(element: XmlElement): void {
    if (HEADERS.has(element.name)) {
      if (!this.#headerSeen) this.#announce(element);
    } else if (element.name === 'back') {
      this.#events.push({ kind: 'back', back: elementOf(element) });
    } else if (this.#context !== null) {
      this.#announce();
      this.#entries++;
      const concept = conceptOf(element, this.#context);
      this.#takeProblems();
      const position = { line: element.line, column: element.column };
      this.#events.push({ kind: 'concept', concept, position });
    }
  }

  /** The header event comes once, before any entry, whether the file has a header or not. */
  #announce(header: XmlElement | null = null): void {
    if (this.#headerSeen || this.#root === null) return;
    this.#headerSeen = true;
    if (header === null) this.#problems.report('tbx-header-missing', {}, this.#rootPosition);
    this.#events.push({
      kind: 'header',
      flavour: this.#root.flavour,
      header: header === null ? null : elementOf(header),
    });
  }

  #text(text: string, consumed: number): void {
    this.#moved(consumed);
    const parent = this.#building.at(-1);
    if (parent !== undefined) {
      if (this.#lastEvent - this.#sectionStart > LIMITS.section)
        checkLength(this.#lastEvent - this.#sectionStart, LIMITS.section, this.#here());
      if (!parent.structural || !isBlank(text)) appendText(parent.content, text);
    } else if (this.#root !== null && this.#misplacedAt === 0 && !isBlank(text)) {
      this.#problems.report('tbx-misplaced', { element: '#text', parent: this.#root.element }, this.#here());
    }
  }

  /** What saxes complains of: a bad reference stays as text, anything else ends the reading. */
  #fail(error: Error): void {
    const reason = error.message.replace(/^\d+:\d+: /u, '');
    if (REFERENCE_ERRORS.includes(reason)) {
      this.#problems.report('xml-entity-undefined', {}, this.#here());
      return;
    }
    const code: ErrorCode = reason === 'document must contain a root element.' ? 'xml-empty' : 'xml-not-well-formed';
    throw new ShuyuError(code, { reason: reason.replace(/\.$/u, '') }, this.#here());
  }

  /** saxes has told of a tag, or of a text up to and with the next `<`. */
  #moved(consumed = 0): void {
    this.#lastEvent = this.#parser.position;
    this.#tagLine = this.#parser.line;
    this.#tagColumn = this.#parser.columnIndex + 1 - consumed;
  }

  /** What is being built must not grow for ever. */
  #checkSection(): void {
    const length = this.#lastEvent - this.#sectionStart;
    if (length > LIMITS.section) checkLength(length, LIMITS.section, this.#here());
  }

  #tagStart(): Position {
    return { line: this.#tagLine, column: this.#tagColumn };
  }

  #here(): Position {
    return { line: this.#parser.line, column: Math.max(1, this.#parser.columnIndex) };
  }

  /** The place of a character of the piece that is about to be written. */
  #positionIn(text: string, at: number): Position {
    const before = text.slice(0, at);
    const lines = before.split(/\r\n?|\n/u);
    const last = lines.at(-1) ?? '';
    const column = lines.length === 1 ? this.#parser.columnIndex + last.length : last.length;
    return { line: this.#parser.line + lines.length - 1, column: column + 1 };
  }

  #takeProblems(): void {
    for (const problem of this.#problems.drain()) this.#events.push({ kind: 'problem', problem });
  }

  #drain(): readonly ReadEvent[] {
    this.#takeProblems();
    const events = this.#events;
    this.#events = [];
    return events;
  }
}
