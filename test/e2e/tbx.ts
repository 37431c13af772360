/** TBX files for the tests, made from a few words. */

export interface Entry {
  readonly chinese: string;
  readonly english: string;
  /** TBX's own word, such as `deprecatedTerm-admn-sts`. */
  readonly status?: string;
  readonly subject?: string;
}

/** A TBX-Basic v3 file (DCA) with these entries. */
export function tbxOf(entries: readonly Entry[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>Made by a test.</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
${entries.map(entryOf).join('\n')}
</body></text>
</tbx>`;
}

function entryOf({ chinese, english, status, subject }: Entry, index: number): string {
  const note = status ? `<termNote type="administrativeStatus">${status}</termNote>` : '';
  const field = subject ? `<descrip type="subjectField">${escaped(subject)}</descrip>` : '';
  const section = (language: string, term: string, more = '') =>
    `<langSec xml:lang="${language}"><termSec><term>${escaped(term)}</term>${more}</termSec></langSec>`;
  return `<conceptEntry id="t${index}">${field}${section('zh-CN', chinese, note)}${section('en', english)}</conceptEntry>`;
}

/** Many entries, each with terms of its own. */
export function manyEntries(count: number): Entry[] {
  return Array.from({ length: count }, (_, index) => ({
    chinese: `大型试验术语第${index}号`,
    english: `large trial term number ${index}`,
  }));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
