import type { Position } from '../../errors.ts';
import type { EventLog } from '../event-log.ts';
import type { FormatReader } from '../format.ts';
import { IdentifierSet } from '../identifiers.ts';
import type { XmlElement } from '../xml/element.ts';
import { elementOf } from '../xml/element.ts';
import type { Place, XmlFormat } from '../xml/read.ts';
import { readXml, rootName } from '../xml/read.ts';
import type { EntryContext } from './entry.ts';
import { ENTRIES, conceptOf } from './entry.ts';
import { tbxNames } from './names.ts';
import type { Root } from './root.ts';
import { rootOf } from './root.ts';
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
  readonly position: Position;
  readonly context: EntryContext;
}

class TbxFile implements XmlFormat {
  readonly #log: EventLog;
  #opening: Opening | null = null;
  #headerSeen = false;
  #entries = 0;

  constructor(log: EventLog) {
    this.#log = log;
  }

  root(element: XmlElement): void {
    const { problems } = this.#log;
    const root = rootOf(element);
    if (root.wrongNamespace !== null) {
      const parameters = { element: root.element, namespace: root.wrongNamespace };
      problems.report('tbx-wrong-namespace', parameters, element);
    }
    const vocabulary = vocabularyOf(root.version, root.dialect);
    const min2013 = root.element === 'TBX';
    const context = { version: root.version, vocabulary, problems, ids: new IdentifierSet(), min2013 };
    this.#opening = { root, position: element, context };
  }

  placeOf({ name }: XmlElement): Place {
    if (ENTRIES.has(name) || HEADERS.has(name) || name === 'back') return 'section';
    return FRAMES.has(name) ? 'frame' : 'misplaced';
  }

  section(element: XmlElement): void {
    if (this.#opening === null) return;
    if (HEADERS.has(element.name)) {
      if (!this.#headerSeen) this.#announce(element);
    } else if (element.name === 'back') {
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
    this.#announce();
  }

  /** The header event comes once, before any entry, whether the file has a header or not. */
  #announce(header: XmlElement | null = null): void {
    if (this.#headerSeen || this.#opening === null) return;
    this.#headerSeen = true;
    const { root, position } = this.#opening;
    if (header === null) this.#log.problems.report('tbx-header-missing', {}, position);
    this.#log.emit({ kind: 'header', flavour: root.flavour, header: header === null ? null : elementOf(header) });
  }
}
