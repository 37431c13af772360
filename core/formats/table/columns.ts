import type { ColumnRole, TableMapping } from '../../model/table.ts';
import type { Level } from '../../model/terminology.ts';
import { usualCase } from '../../text/language.ts';
import type { WriteOptions } from '../format.ts';
import { CATEGORIES } from '../../model/data-categories.ts';
import type { CategoryRole } from './plan.ts';

/**
 * The columns that tables have by themselves, and how columns are named so that they can be read back: `id`;
 * `subjectField` for a category of the concept; `zh-CN` for terms; `zh-CN partOfSpeech` for a category of these.
 */

const CONCEPT_CATEGORIES = ['subjectField', 'definition', 'note', 'source'];
const SECTION_CATEGORIES = ['definition'];
const TERM_CATEGORIES = [
  'administrativeStatus',
  'partOfSpeech',
  'termType',
  'geographicalUsage',
  'reliability',
  'context',
  'source',
  'note',
];

/** What stands between several terms in one cell of a table that Shuyu writes. */
export const SEPARATOR = ' | ';

/** The columns for these languages where nobody asks for others. */
export function defaultMapping({
  languages,
  languageCode,
}: Pick<WriteOptions, 'languages' | 'languageCode'>): TableMapping {
  const codes = [...new Set(languages.map(languageCode))];
  return {
    hasHeader: true,
    separator: SEPARATOR,
    columns: [
      { kind: 'id' },
      ...CONCEPT_CATEGORIES.map((name) => categoryRole(name, 'conceptEntry', null)),
      ...codes.flatMap((language): ColumnRole[] => [
        { kind: 'term', language },
        ...SECTION_CATEGORIES.map((name) => categoryRole(name, 'langSec', language)),
        ...TERM_CATEGORIES.map((name) => categoryRole(name, 'termSec', language)),
      ]),
    ],
  };
}

/** Is this the name of a data category of ISO 30042, or of one that Shuyu has beside them? */
export function isCategoryName(name: string): boolean {
  return name === 'note' || name === 'reliability' || CATEGORIES.has(name);
}

/** The role of a column of this data category; `definition` and the like are `descrip` where no dialect tells. */
export function categoryRole(name: string, level: Level, language: string | null): CategoryRole {
  if (name === 'note') return { kind: 'category', level, language, element: 'note', type: null };
  return { kind: 'category', level, language, element: CATEGORIES.get(name)?.element ?? 'descrip', type: name };
}

/** The level of a category of one language, where its name alone does not tell. */
export function levelInLanguage(name: string): Level {
  return CATEGORIES.get(name)?.levels.includes('termSec') === false ? 'langSec' : 'termSec';
}

/** The name of a column that Shuyu writes. */
export function headerOf(role: ColumnRole): string {
  switch (role.kind) {
    case 'ignored':
      return '';
    case 'id':
      return 'id';
    case 'term':
      return role.language;
    case 'category': {
      const name = role.type ?? role.element;
      if (role.language === null) return name;
      return role.level === levelInLanguage(name)
        ? `${role.language} ${name}`
        : `${role.language} ${role.level} ${name}`;
    }
  }
}

/** The role of a column that Shuyu named, its language code in the usual case; null where the name is not of its making. */
export function roleOfOwnHeader(header: string): ColumnRole | null {
  if (header === 'id') return { kind: 'id' };
  const [first = '', second, third, ...rest] = header.split(' ');
  if (rest.length > 0) return null;
  if (second === undefined) {
    if (isCategoryName(first)) return categoryRole(first, 'conceptEntry', null);
    return LANGUAGE_CODE.test(first) ? { kind: 'term', language: usualCase(first) } : null;
  }
  const name = third ?? second;
  const level = third === undefined ? levelInLanguage(name) : LEVELS.find((known) => known === second);
  if (!LANGUAGE_CODE.test(first) || level === undefined || !isCategoryName(name)) return null;
  return categoryRole(name, level, usualCase(first));
}

const LEVELS: readonly Level[] = ['langSec', 'termSec'];
const LANGUAGE_CODE = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*$/u;
