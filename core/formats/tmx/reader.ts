import type { Position } from '../../errors.ts';
import { ShuyuError } from '../../errors.ts';
import type { EventLog } from '../event-log.ts';
import type { FormatReader } from '../format.ts';
import { IdentifierSet } from '../identifiers.ts';
import type { XmlElement } from '../xml/element.ts';
import { elementOf } from '../xml/element.ts';
import { plainNames } from '../xml/names.ts';
import type { Place, XmlFormat } from '../xml/read.ts';
import { readXml, rootName } from '../xml/read.ts';
import { checkAttributes, checkElement } from './check.ts';
import { STRUCTURAL } from './standard.ts';
import { unitOf } from './unit.ts';

/**
 * Translation memories in TMX 1.1 to 1.4. Quirks: versions before 1.3 write `lang`, some tools write it ever after;
 * `1.4b` is the name of the specification, the version in the file is 1.4; some tools give the root a namespace.
 */
export const tmxReader: FormatReader = {
  id: 'tmx',
  recognises: ({ text }) => rootName(text) === 'tmx',
  read: (source) => readXml(source, plainNames(STRUCTURAL), (log) => new TmxFile(log)),
};

const VERSIONS: ReadonlySet<string> = new Set(['1.1', '1.2', '1.3', '1.4']);

/** How deep each part of the file stands. */
const DEPTHS: ReadonlyMap<string, number> = new Map([
  ['header', 2],
  ['body', 2],
  ['tu', 3],
]);

class TmxFile implements XmlFormat {
  readonly #log: EventLog;
  readonly #ids = new IdentifierSet();
  #version = '';
  #rootPosition: Position = { line: 1, column: 1 };
  #headerSeen = false;
  /** Which of the parts of the file have come. */
  readonly #seen = new Set<string>();
  #sourceLanguage = '*all*';
  #units = 0;

  constructor(log: EventLog) {
    this.#log = log;
  }

  root(element: XmlElement): void {
    const { name, attributes, line, column } = element;
    if (name !== 'tmx') throw new ShuyuError('tmx-not-tmx', { root: name }, { line, column });
    this.#rootPosition = element;
    this.#version = attributes['version'] ?? '';
    checkAttributes(element, this.#log.problems);
    if (attributes['version'] !== undefined && !VERSIONS.has(this.#version)) {
      this.#log.problems.report('tmx-version-odd', { version: this.#version }, element);
    }
  }

  placeOf(element: XmlElement, depth: number): Place {
    const { name } = element;
    const expected = DEPTHS.get(name);
    if (expected === undefined) return 'misplaced';
    const again = name !== 'tu' && this.#seen.has(name);
    const late = name === 'header' && this.#seen.has('body');
    if (depth !== expected || again || late) this.misplaced(name, element);
    this.#seen.add(name);
    if (name !== 'body') return 'section';
    checkAttributes(element, this.#log.problems);
    return 'frame';
  }

  section(element: XmlElement): void {
    if (element.name === 'header') {
      checkElement(element, this.#log.problems);
      if (!this.#headerSeen) this.#announce(element);
      return;
    }
    this.#announce();
    this.#units++;
    const unit = unitOf(element, {
      problems: this.#log.problems,
      ids: this.#ids,
      version: this.#version,
      sourceLanguage: this.#sourceLanguage,
    });
    this.#log.emit({ kind: 'unit', unit, position: { line: element.line, column: element.column } });
  }

  misplaced(name: string, position: Position): void {
    this.#log.problems.report('tmx-misplaced', { element: name, parent: 'tmx' }, position);
  }

  end(position: Position): void {
    if (this.#units === 0) this.#log.problems.report('tmx-no-units', {}, position);
    this.#announce();
  }

  /** The header event comes once, before any unit, whether the file has a header or not. */
  #announce(header: XmlElement | null = null): void {
    if (this.#headerSeen) return;
    this.#headerSeen = true;
    if (header === null) this.#log.problems.report('tmx-header-missing', {}, this.#rootPosition);
    else this.#sourceLanguage = header.attributes['srclang'] ?? '*all*';
    const flavour = `TMX ${this.#version}`.trim();
    this.#log.emit({ kind: 'header', flavour, header: header === null ? null : elementOf(header) });
  }
}
