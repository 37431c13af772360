/** Where two texts differ, run by run. */

export interface TextRun {
  readonly kind: 'equal' | 'deleted' | 'inserted';
  readonly text: string;
}

/** Comparing more pieces than this with each other would be felt; such texts are one for the other. */
const MOST_COMPARISONS = 4_000_000;

/** The runs that make `before` (equal and deleted) and `after` (equal and inserted): by words in Latin script, else by characters. */
export function textDifference(before: string, after: string): readonly TextRun[] {
  const a = piecesOf(before);
  const b = piecesOf(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const runs = new Runs();
  runs.add('equal', a.slice(0, start));
  between(a.slice(start, a.length - end), b.slice(start, b.length - end), runs);
  runs.add('equal', a.slice(a.length - end));
  return runs.list;
}

function piecesOf(text: string): readonly string[] {
  return text.match(/[\p{Script=Latin}\p{M}\p{Nd}][\p{Script=Latin}\p{M}\p{Nd}'’-]*|./gsu) ?? [];
}

/** The longest common subsequence by dynamic programming; what was deleted stands before what was inserted. */
function between(a: readonly string[], b: readonly string[], runs: Runs): void {
  if (a.length * b.length > MOST_COMPARISONS) {
    runs.add('deleted', a);
    runs.add('inserted', b);
    return;
  }
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const length = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left !== undefined && left === right) {
      runs.add('equal', [left]);
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || length(i + 1, j) >= length(i, j + 1))) {
      runs.add('deleted', [left]);
      i++;
    } else if (right !== undefined) {
      runs.add('inserted', [right]);
      j++;
    }
  }
}

/** Runs under way; neighbours of one kind are one. */
class Runs {
  readonly list: TextRun[] = [];

  add(kind: TextRun['kind'], pieces: readonly string[]): void {
    const text = pieces.join('');
    if (text === '') return;
    const last = this.list.at(-1);
    if (last?.kind === kind) this.list[this.list.length - 1] = { kind, text: last.text + text };
    else this.list.push({ kind, text });
  }
}
