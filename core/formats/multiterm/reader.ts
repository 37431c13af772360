import type { Position } from '../../errors.ts';
import { ShuyuError } from '../../errors.ts';
import type { EventLog } from '../event-log.ts';
import type { FormatReader } from '../format.ts';
import { IdentifierSet } from '../identifiers.ts';
import type { XmlElement } from '../xml/element.ts';
import { plainNames } from '../xml/names.ts';
import type { Place, XmlFormat } from '../xml/read.ts';
import { readXml, rootName } from '../xml/read.ts';
import { conceptOf } from './entry.ts';

/**
 * The XML that MultiTerm exports (MTF schema of 2003), mostly in UTF-16, and that memoQ and others write alike. It has
 * no header; the fields of a termbase are named by whoever made it.
 */
export const multitermReader: FormatReader = {
  id: 'multiterm',
  recognises: ({ text }) => rootName(text) === 'mtf',
  read: (source) => readXml(source, plainNames(STRUCTURAL), (log) => new MultitermFile(log)),
};

const STRUCTURAL: ReadonlySet<string> = new Set(
  'mtf conceptGrp languageGrp language termGrp descripGrp transacGrp'.split(' '),
);

class MultitermFile implements XmlFormat {
  readonly #log: EventLog;
  readonly #numbers = new IdentifierSet();
  #entries = 0;

  constructor(log: EventLog) {
    this.#log = log;
  }

  root({ name, line, column }: XmlElement): void {
    if (name !== 'mtf') throw new ShuyuError('multiterm-not-mtf', { root: name }, { line, column });
    this.#log.emit({ kind: 'header', flavour: 'MultiTerm XML', header: null });
  }

  placeOf({ name }: XmlElement): Place {
    return name === 'conceptGrp' ? 'section' : 'misplaced';
  }

  section(element: XmlElement): void {
    this.#entries++;
    const concept = conceptOf(element, { problems: this.#log.problems, numbers: this.#numbers });
    this.#log.emit({ kind: 'concept', concept, position: { line: element.line, column: element.column } });
  }

  misplaced(name: string, position: Position): void {
    this.#log.problems.report('multiterm-misplaced', { element: name, parent: 'mtf' }, position);
  }

  end(position: Position): void {
    if (this.#entries === 0) this.#log.problems.report('multiterm-no-entries', {}, position);
  }
}
