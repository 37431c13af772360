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
   * May a term stand from `start` to `end` (UTF-16 code units)? Yes where both are word boundaries. Where one is not,
   * the dictionary may not know the term: yes if reading the term as one word leaves fewer words than the dictionary's
   * reading of the same stretch, so that nothing is torn apart that was whole.
   */
  allow(start: number, end: number): boolean {
    const cuts = (this.#cuts ??= cutsOf(this.#text));
    if (cuts[start] === 1 && cuts[end] === 1) return true;
    const from = cuts[start] === 1 ? start : this.#neighbour(cuts, start, -1);
    const to = cuts[end] === 1 ? end : this.#neighbour(cuts, end, 1);
    let words = 0;
    for (let offset = from; offset < to; offset++) words += cuts[offset] ?? 0;
    return wordCount(this.#text.slice(from, start)) + 1 + wordCount(this.#text.slice(end, to)) < words;
  }

  /** The next boundary from an offset inside a word. */
  #neighbour(cuts: Uint8Array, offset: number, step: 1 | -1): number {
    let found = offset;
    while (cuts[found] !== 1) found += step;
    return found;
  }
}

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
