import type { Archive } from './archive.ts';
import { tooLarge } from './archive.ts';
import type { PartHandler } from './xml.ts';
import { readWholePart } from './xml.ts';

/** Characters that the shared strings of a workbook may have in all; they are kept in memory. */
const LIMIT = 100_000_000;

/** Gathers the text of `si` or `is`: its runs together, without the readings that stand over characters. */
export class StringGatherer {
  text = '';
  #inText = false;
  #phonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.#phonetic = true;
    else if (name === 't') this.#inText = !this.#phonetic;
  }

  add(text: string): void {
    if (this.#inText) this.text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic = false;
    else if (name === 't') this.#inText = false;
  }

  /** The text gathered since the last call. */
  take(): string {
    const text = unescapedString(this.text);
    this.text = '';
    return text;
  }
}

/** The strings that the cells of a workbook share. @throws ShuyuError `xlsx-too-large` */
export async function sharedStrings(archive: Archive, part: string): Promise<readonly string[]> {
  const strings: string[] = [];
  const gatherer = new StringGatherer();
  let length = 0;
  const handler: PartHandler = {
    open: (name) => gatherer.open(name),
    text: (text) => {
      gatherer.add(text);
      if (length + gatherer.text.length > LIMIT) throw tooLarge(part);
    },
    close: (name) => {
      gatherer.close(name);
      if (name !== 'si') return;
      const text = gatherer.take();
      // An entry costs memory even where it is empty.
      length += text.length + 8;
      strings.push(text);
    },
  };
  await readWholePart(archive, part, handler);
  return strings;
}

/** `_x000D_` stands for a character that XML has not or does not keep (ECMA-376, ST_Xstring). */
export function unescapedString(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The text as `unescapedString` reads it back. */
export function escapedString(text: string): string {
  return text.replace(
    /_(?=x[0-9A-Fa-f]{4})|[\0-\x08\x0B-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
