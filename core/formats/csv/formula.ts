/**
 * A cell that begins with one of these is run as a formula by Excel and LibreOffice, the full-width forms among them
 * in East Asian editions. An apostrophe before it makes it text; it comes off again when the file is read.
 */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/u;

/** The cell as it is safe to open in a spreadsheet program. */
export function withoutFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `withoutFormula`. */
export function withFormula(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
