import type { Position } from '../../errors.ts';
import type { Encoding } from '../../text/encoding.ts';
import { decode } from '../../text/encoding.ts';
import { EventLog } from '../event-log.ts';
import type { ByteSource, ReadEvent } from '../format.ts';
import type { XmlElement } from './element.ts';
import { appendText, isBlank } from './element.ts';
import { LIMITS, checkLength } from './guard.ts';
import type { NameReading } from './names.ts';
import type { XmlHandler } from './parser.ts';
import { XmlParser } from './parser.ts';

/** Around the entries: a section is built as a tree and handed on whole, a frame holds sections, the rest is out of place. */
export type Place = 'section' | 'frame' | 'misplaced';

/** What an XML format makes of one file. Problems and events go into the log that it was made with. */
export interface XmlFormat {
  /** @throws ShuyuError where the root element is not one of the format */
  root(element: XmlElement): void;
  /** What an element is that stands in the root element (depth 2) or in frames. */
  placeOf(element: XmlElement, depth: number): Place;
  /** A section has been read whole. */
  section(element: XmlElement): void;
  /** An element, or text (`#text`), stands where no such thing may; what it holds is passed over. */
  misplaced(name: string, position: Position): void;
  /** The file ends here. */
  end(position: Position): void;
}

/** The local name of the first element of a text, which tells the format; empty where there is none. */
export function rootName(text: string): string {
  const bare = text.replace(/<!--[\s\S]*?(?:-->|$)/gu, '');
  return /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)[\s/>]/u.exec(bare)?.[1] ?? '';
}

/**
 * Read an XML file section by section; nothing but the section being read is kept, so memory does not grow.
 * @throws ShuyuError where the file cannot be read on: not well-formed, an entity, beyond a limit
 */
export async function* readXml(
  source: ByteSource,
  names: NameReading,
  format: (log: EventLog) => XmlFormat,
): AsyncGenerator<readonly ReadEvent[]> {
  const log = new EventLog();
  const reading = format(log);
  const parser = new XmlParser(names, log.problems, new SectionBuilder(reading, () => parser.here()));
  const notices = {
    encoding: (encoding: Encoding, declared: string | null): void => parser.encodingIs(encoding, declared),
    replaced: (count: number): void => parser.bytesReplaced(count),
  };
  for await (const text of decode(source, { xml: true, notices })) {
    for (let at = 0; at < text.length; at += LIMITS.piece) {
      parser.write(at === 0 && text.length <= LIMITS.piece ? text : text.slice(at, at + LIMITS.piece));
      yield log.drain();
    }
  }
  const end = parser.here();
  parser.end();
  reading.end(end);
  yield log.finish();
}

/** Builds each section of a file as a tree. */
class SectionBuilder implements XmlHandler {
  readonly #format: XmlFormat;
  readonly #here: () => Position;
  /** The elements from the section's own to the one that is open. */
  readonly #building: XmlElement[] = [];
  #sectionStart = 0;
  /** The depth of a misplaced element, whose text is not complained of again; 0 outside. */
  #misplacedAt = 0;

  constructor(format: XmlFormat, here: () => Position) {
    this.#format = format;
    this.#here = here;
  }

  open(element: XmlElement, depth: number, offset: number): void {
    const parent = this.#building.at(-1);
    if (parent !== undefined) {
      this.#checkSection(offset);
      parent.content.push(element);
      this.#building.push(element);
    } else if (depth === 1) {
      this.#format.root(element);
    } else {
      const place = this.#format.placeOf(element, depth);
      if (place === 'section') {
        this.#sectionStart = offset;
        this.#building.push(element);
      } else if (place === 'misplaced' && this.#misplacedAt === 0) {
        this.#misplacedAt = depth;
        this.#format.misplaced(element.name, element);
      }
    }
  }

  close(depth: number): void {
    if (this.#misplacedAt === depth) this.#misplacedAt = 0;
    const element = this.#building.pop();
    if (element !== undefined && this.#building.length === 0) this.#format.section(element);
  }

  text(text: string, offset: number): void {
    const parent = this.#building.at(-1);
    if (parent !== undefined) {
      this.#checkSection(offset);
      if (!parent.structural || !isBlank(text)) appendText(parent.content, text);
    } else if (this.#misplacedAt === 0 && !isBlank(text)) {
      this.#format.misplaced('#text', this.#here());
    }
  }

  /** What is being built must not grow for ever. */
  #checkSection(offset: number): void {
    const length = offset - this.#sectionStart;
    if (length > LIMITS.section) checkLength(length, LIMITS.section, this.#here());
  }
}
