/**
 * How values stand in a cell: several of them parted by a separator, spaces at their edges kept. A backslash protects,
 * and only where something needs protection: before a separator inside a value (`a \| b`), outside a space at the
 * edge of one (`\ a`). Backslashes anywhere else are what they are.
 */

/** A value that has a cell to itself. */
export function cellOf(value: string): string {
  const before = /^\\*\s/u.test(value) ? '\\' : '';
  const after = /\s\\*$/u.test(value) ? '\\' : '';
  return `${before}${value}${after}`;
}

/** The value of a cell that holds one. */
export function valueOf(cell: string): string {
  const trimmed = cell.trim();
  const from = /^\\+\s/u.test(trimmed) ? 1 : 0;
  const to = trimmed.length - (/\s\\+$/u.test(trimmed) ? 1 : 0);
  return trimmed.slice(from, Math.max(from, to));
}

/** Values in one cell, empty ones among them. A separator that is nothing but space becomes a space in a value. */
export function joinedCell(values: readonly string[], separator: string): string {
  const { core, run, blank } = shapeOf(separator);
  const pieces = values.map((value) =>
    cellOf(value.replace(run, (_, backslashes: string) => (blank ? ' ' : `${backslashes}${backslashes}\\${core}`))),
  );
  return pieces.reduce((cell, piece) => `${cell}${cell.endsWith('\\') && !blank ? ' ' : ''}${separator}${piece}`);
}

/** The values of a cell, empty ones among them; `|` and ` | ` part alike. */
export function valuesOf(cell: string, separator: string): string[] {
  const { core, run, blank } = shapeOf(separator);
  if (!cell.includes(core)) return [valueOf(cell)];
  if (blank) return cell.split(core).map(valueOf);
  const pieces: string[] = [];
  let from = 0;
  for (const match of cell.matchAll(run)) {
    if ((match[1] ?? '').length % 2 === 1) continue;
    const end = match.index + match[0].length - core.length;
    pieces.push(cell.slice(from, end));
    from = end + core.length;
  }
  pieces.push(cell.slice(from));
  return pieces.map((piece) =>
    valueOf(piece).replace(run, (_, backslashes: string) => '\\'.repeat(backslashes.length >> 1) + core),
  );
}

interface Shape {
  /** The separator without the spaces around it. */
  readonly core: string;
  /** The core with the backslashes before it. */
  readonly run: RegExp;
  /** Is the separator nothing but white space? */
  readonly blank: boolean;
}

const shapes = new Map<string, Shape>();

function shapeOf(separator: string): Shape {
  let shape = shapes.get(separator);
  if (shape === undefined) {
    const blank = separator.trim() === '';
    const core = blank ? separator : separator.trim();
    const literal = core.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
    shape = { core, blank, run: new RegExp(blank ? literal : `(\\\\*)${literal}`, 'gu') };
    shapes.set(separator, shape);
  }
  return shape;
}
