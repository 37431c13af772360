import type { ColumnRole, TableMapping } from '../../model/table.ts';
import type { WriteOptions } from '../format.ts';
import { categoryRole } from '../table/columns.ts';
import { LANGUAGE_NAMES } from '../table/header-words.ts';

/**
 * The columns of a memoQ term base as CSV (memoQ server API documentation, “Term base in CSV format”): those of the
 * entry; then for every language its definition, and for every term of it the term, its information and an example.
 */

const ENTRY: Readonly<Record<string, ColumnRole>> = {
  Entry_ID: { kind: 'id' },
  Entry_Subject: categoryRole('subjectField', 'conceptEntry', null),
  Entry_Domain: named('Entry_Domain'),
  Entry_ClientID: categoryRole('customerSubset', 'conceptEntry', null),
  Entry_ProjectID: categoryRole('projectSubset', 'conceptEntry', null),
  Entry_Created: named('Entry_Created'),
  Entry_Creator: named('Entry_Creator'),
  Entry_LastModified: named('Entry_LastModified'),
  Entry_Modifier: named('Entry_Modifier'),
  Entry_Note: categoryRole('note', 'conceptEntry', null),
};

/** Terms of one language that a row has columns for. */
const TERMS = 5;

/** A column that only memoQ has keeps its name. */
function named(name: string): ColumnRole {
  return { kind: 'category', level: 'conceptEntry', language: null, element: 'descrip', type: name };
}

/** The mapping and the names of the columns for these languages. */
export function memoqColumns({ languages, languageCode }: Pick<WriteOptions, 'languages' | 'languageCode'>): {
  readonly mapping: TableMapping;
  readonly headers: readonly string[];
} {
  const columns = Object.entries(ENTRY);
  for (const language of new Set(languages.map(languageCode))) {
    const name = memoqName(language);
    columns.push([`${name}_Def`, categoryRole('definition', 'langSec', language)]);
    for (let term = 0; term < TERMS; term++) {
      columns.push([name, { kind: 'term', language }], ...TERM_FIELDS.map((field) => termField(field, language)));
    }
  }
  return {
    mapping: { hasHeader: true, separator: null, columns: columns.map(([, role]) => role) },
    headers: columns.map(([header]) => header),
  };
}

const TERM_FIELDS = ['Term_Info', 'Term_Example'];

function termField(name: string, language: string): [string, ColumnRole] {
  if (name === 'Term_Example') return [name, categoryRole('context', 'termSec', language)];
  return [name, { kind: 'category', level: 'termSec', language, element: 'termNote', type: name }];
}

/** The mapping that the names of the columns state. */
export function memoqMapping(headers: readonly string[]): TableMapping {
  let language: string | null = null;
  const columns = headers.map((written): ColumnRole => {
    const header = written.trim();
    const entry = ENTRY[header];
    if (entry !== undefined) return entry;
    if (header === '') return { kind: 'ignored' };
    if (header.startsWith('Entry_')) return named(header.slice(0, 200));
    if (header.startsWith('Term_') && language !== null) return termField(header.slice(0, 200), language)[1];
    language = codeOf(header.replace(/_Def$/u, ''));
    return header.endsWith('_Def') ? categoryRole('definition', 'langSec', language) : { kind: 'term', language };
  });
  return { hasHeader: true, separator: null, columns };
}

const REGIONS: readonly (readonly [string, string])[] = [
  ['PRC', 'CN'],
  ['Taiwan', 'TW'],
  ['Hong_Kong_S.A.R.', 'HK'],
  ['Singapore', 'SG'],
  ['United_States', 'US'],
  ['United_Kingdom', 'GB'],
  ['Canada', 'CA'],
  ['Australia', 'AU'],
  ['France', 'FR'],
  ['Spain', 'ES'],
];

/** `zh-CN` is `Chinese_PRC`; a code that memoQ has no known name for is written itself. */
function memoqName(code: string): string {
  const [primary = '', region] = code.split('-');
  const name = LANGUAGE_NAMES.find(([word, known]) => known === primary && /^[a-z]{5,}$/u.test(word))?.[0];
  if (name === undefined) return code;
  const language = name.slice(0, 1).toUpperCase() + name.slice(1);
  if (region === undefined) return language;
  const place = REGIONS.find(([, known]) => known === region)?.[0];
  return place === undefined ? code : `${language}_${place}`;
}

/** The code for the name of a language; a name that is not known stands for itself. */
function codeOf(name: string): string {
  const [language = '', ...rest] = name.split('_');
  const code = LANGUAGE_NAMES.find(([word]) => word === language.toLowerCase())?.[1];
  if (code === undefined) return name.slice(0, 100);
  if (rest.length === 0) return code;
  const region = REGIONS.find(([known]) => known === rest.join('_'))?.[1];
  return region === undefined ? name.slice(0, 100) : `${code}-${region}`;
}
