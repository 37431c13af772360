import type { Position } from '../../errors.ts';
import type { Attributes, InlineElement } from '../../model/terminology.ts';
import type { EventLog } from '../event-log.ts';
import type { FormatReader } from '../format.ts';
import type { XmlElement } from '../xml/element.ts';
import { allAttributes, elementOf } from '../xml/element.ts';
import type { Place, XmlFormat } from '../xml/read.ts';
import { readXml, rootName } from '../xml/read.ts';
import { OpenElement, checkAttributes, checkElement } from './check.ts';
import type { EntryContext } from './entry.ts';
import { ENTRIES, conceptOf } from './entry.ts';
import { tbxNames } from './names.ts';
import { References } from './references.ts';
import type { Root } from './root.ts';
import { checkRoot, rootOf } from './root.ts';
import { vocabularyOf } from './vocabulary.ts';

/** TBX of every kind that tools write: v3 (`tbx`, styles DCA and DCT), v2 (`martif`), the TBX-Min of 2013. */
export const tbxReader: FormatReader = {
  id: 'tbx',
  recognises: ({ text }) => ['martif', 'tbx', 'TBX'].includes(rootName(text)),
  read: (source) => readXml(source, tbxNames, (log) => new TbxFile(log)),
};

const HEADERS: ReadonlySet<string> = new Set(['tbxHeader', 'martifHeader', 'header']);
/** Elements around the entries, which the model does not need. */
const FRAMES: ReadonlySet<string> = new Set(['text', 'body']);

/** The root element and what follows from it. */
interface Opening {
  readonly root: Root;
  readonly element: XmlElement;
  readonly context: EntryContext;
}

class TbxFile implements XmlFormat {
  readonly #log: EventLog;
  #opening: Opening | null = null;
  /** The root and the frames in it that are open, where the file is held against a grammar. */
  #open: OpenElement[] = [];
  #header: InlineElement | null = null;
  readonly #frames = new Map<string, Attributes>();
  #announced = false;
  #entries = 0;

  constructor(log: EventLog) {
    this.#log = log;
  }

  root(element: XmlElement): void {
    const { problems } = this.#log;
    const root = rootOf(element);
    const references = new References(problems);
    const checking =
      root.grammar === null ? null : { grammar: root.grammar, namespace: element.namespace, problems, references };
    const vocabulary = vocabularyOf(root.version, root.dialect);
    this.#opening = { root, element, context: { root, vocabulary, problems, checking } };
    checkRoot(root, element, problems);
    this.#enter(element, 1);
  }

  placeOf(element: XmlElement, depth: number): Place {
    const { name } = element;
    const isFrame = FRAMES.has(name);
    if (!isFrame && !ENTRIES.has(name) && !HEADERS.has(name) && name !== 'back') return 'misplaced';
    this.#open[depth - 2]?.take(element);
    if (!isFrame) return 'section';
    this.#enter(element, depth);
    if (!this.#announced) this.#frames.set(name, allAttributes(element));
    return 'frame';
  }

  section(element: XmlElement): void {
    if (this.#opening === null) return;
    const { checking } = this.#opening.context;
    if (checking !== null) checkElement(element, checking);
    if (HEADERS.has(element.name)) {
      this.#header ??= elementOf(element);
    } else if (element.name === 'back') {
      this.#announce();
      this.#log.emit({ kind: 'back', back: elementOf(element) });
    } else {
      this.#announce();
      this.#entries++;
      const concept = conceptOf(element, this.#opening.context);
      const position = { line: element.line, column: element.column };
      this.#log.emit({ kind: 'concept', concept, position });
    }
  }

  misplaced(name: string, position: Position): void {
    const parent = this.#opening?.root.element ?? '';
    this.#log.problems.report('tbx-misplaced', { element: name, parent }, position);
  }

  end(position: Position): void {
    if (this.#entries === 0) this.#log.problems.report('tbx-no-entries', {}, position);
    this.#opening?.context.checking?.references.end();
    this.#announce();
  }

  /** The root or a frame begins at this depth. */
  #enter(element: XmlElement, depth: number): void {
    const checking = this.#opening?.context.checking;
    const rule = checking?.grammar.get(element.name);
    if (checking === undefined || checking === null || rule === undefined) return;
    checkAttributes(element, rule, checking);
    this.#open = [...this.#open.slice(0, depth - 1), new OpenElement(element, rule, checking)];
  }

  /** The header event comes once, before any entry, whether the file has a header or not. */
  #announce(): void {
    if (this.#announced || this.#opening === null) return;
    this.#announced = true;
    const { root, element } = this.#opening;
    if (this.#header === null) this.#log.problems.report('tbx-header-missing', {}, element);
    this.#log.emit({ kind: 'header', flavour: root.flavour, header: this.#beginning(element) });
  }

  /** The file without its entries: the root, the header in it, and the attributes of what is around the entries. */
  #beginning(root: XmlElement): InlineElement {
    const frames = [...this.#frames].map(([element, attributes]) => ({ element, attributes, content: [] }));
    const content = this.#header === null ? frames : [this.#header, ...frames];
    return { element: root.name, attributes: allAttributes(root), content };
  }
}
