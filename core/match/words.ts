/**
 * Where Chinese words may begin and end, by the dictionary in the runtime (Intl.Segmenter, ICU). 预防和解决 holds no
 * 和解, 国家自主权 no 主权: a term that cuts words of the text apart is not there.
 */
export class WordBoundaries {
  readonly #text: string;
  /** 1 where a word begins or ends; null until it is asked for. */
  #cuts: Uint8Array | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * May a term stand from `start` to `end` (UTF-16 code units)? Yes where both are word boundaries, or a particle
   * follows that the dictionary drew to the term's last character (秘书 + 处的). Where one is no boundary,
   * the dictionary may not know the term: yes if reading the term as one word leaves fewer words than the dictionary's
   * reading of the same stretch and the word next to it, so that nothing is torn apart that was whole.
   */
  allow(start: number, end: number): boolean {
    if (this.isWhole(start, end)) return true;
    const cuts = this.#cutsOfText();
    if (cuts[start] === 1 && PARTICLE.test(this.#text[end] ?? '')) return true;
    const from = cuts[start] === 1 ? start : before(cuts, before(cuts, start));
    const to = cuts[end] === 1 ? end : after(cuts, after(cuts, end));
    let words = 0;
    for (let offset = from; offset < to; offset++) words += cuts[offset] ?? 0;
    return wordCount(this.#text.slice(from, start)) + 1 + wordCount(this.#text.slice(end, to)) < words;
  }

  /** Are both ends word boundaries? */
  isWhole(start: number, end: number): boolean {
    const cuts = this.#cutsOfText();
    return cuts[start] === 1 && cuts[end] === 1;
  }

  /** A term stands here: words begin and end where it does. */
  settle(start: number, end: number): void {
    const cuts = this.#cutsOfText();
    cuts[start] = 1;
    cuts[end] = 1;
  }

  #cutsOfText(): Uint8Array {
    return (this.#cuts ??= cutsOf(this.#text));
  }
}

/** The boundary before an offset; 0 where there is none. */
function before(cuts: Uint8Array, offset: number): number {
  return Math.max(0, cuts.lastIndexOf(1, offset - 1));
}

/** The boundary after an offset; the end of the text where there is none. */
function after(cuts: Uint8Array, offset: number): number {
  const found = cuts.indexOf(1, offset + 1);
  return found === -1 ? cuts.length - 1 : found;
}

const PARTICLE = /[的了等和与及或]/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function cutsOf(text: string): Uint8Array {
  const cuts = new Uint8Array(text.length + 1);
  for (const { index } of segmenter.segment(text)) cuts[index] = 1;
  cuts[0] = 1;
  cuts[text.length] = 1;
  return cuts;
}

function wordCount(text: string): number {
  let count = 0;
  for (const word of segmenter.segment(text)) if (word.segment !== '') count++;
  return count;
}
