import { CATEGORIES } from '../../model/data-categories.ts';

/**
 * The fields of MultiTerm termbases as data categories. Everybody names the fields of a termbase as they like; these
 * are the names that its templates and common practice have. A field by any other name keeps it.
 */

/** What a field is called in ISO 30042. */
export interface Named {
  readonly element: string;
  /** Null for a note. */
  readonly type: string | null;
}

/** Element, type, MultiTerm's usual name, other names. */
type Row = readonly [string, string | null, string, readonly string[]];

const TABLE: readonly Row[] = [
  ['descrip', 'subjectField', 'Subject', ['Subject Field', 'Domain', '主题', '学科', '学科领域', '专业领域', '领域']],
  ['descrip', 'definition', 'Definition', ['定义', '释义']],
  ['descrip', 'context', 'Context', ['Context Sentence', 'Example', '上下文', '语境', '例句']],
  ['admin', 'source', 'Source', ['Reference', '来源', '出处']],
  ['note', null, 'Note', ['Notes', 'Comment', 'Remark', '备注', '注释', '说明']],
  ['termNote', 'partOfSpeech', 'Part of Speech', ['POS', 'Part-of-Speech', '词性', '词类']],
  ['termNote', 'administrativeStatus', 'Status', ['Usage Status', 'Term Status', '状态', '术语状态', '使用状态']],
  ['termNote', 'termType', 'Term Type', ['术语类型']],
  ['termNote', 'grammaticalGender', 'Gender', ['Grammatical Gender', '性', '语法性']],
  ['termNote', 'grammaticalNumber', 'Number', ['Grammatical Number', '数', '语法数']],
  ['termNote', 'geographicalUsage', 'Geographical Usage', ['Region', '地区', '使用地区']],
  ['termNote', 'usageNote', 'Usage', ['Usage Note', '用法', '用法说明']],
  ['admin', 'customerSubset', 'Customer', ['Client', '客户']],
  ['admin', 'projectSubset', 'Project', ['项目']],
];

const BY_NAME: ReadonlyMap<string, Named> = new Map(
  TABLE.flatMap(([element, type, name, others]) =>
    [name, ...others].map((known): [string, Named] => [known.toLowerCase(), { element, type }]),
  ),
);
const USUAL: ReadonlyMap<string, string> = new Map(
  TABLE.map(([element, type, name]) => [`${element} ${type ?? ''}`, name]),
);

/** The elements of TBX that a field may stand for under its TBX name. */
const FIELD_ELEMENTS: ReadonlySet<string> = new Set(['descrip', 'admin', 'termNote', 'xref', 'ref']);

/** What a field of this name is; one that nobody knows is a description of that type. */
export function namedField(name: string): Named {
  const known = BY_NAME.get(name.trim().toLowerCase());
  if (known !== undefined) return known;
  const element = CATEGORIES.get(name)?.element;
  return { element: element !== undefined && FIELD_ELEMENTS.has(element) ? element : 'descrip', type: name };
}

/** The usual name of the field for a data category, which is its own where MultiTerm has none. */
export function usualName({ element, type }: Named): string {
  const name = USUAL.get(`${element} ${type ?? ''}`) ?? type ?? element;
  return name === '' ? element : name;
}

/** Value in ISO 30042, MultiTerm's usual word, other words. */
type Values = readonly (readonly [string, string, readonly string[]])[];

const PICKLISTS: ReadonlyMap<string, Values> = new Map<string, Values>(
  Object.entries({
    partOfSpeech: [
      ['noun', 'noun', ['n', 'n.', '名词']],
      ['verb', 'verb', ['v', 'v.', '动词']],
      ['adjective', 'adjective', ['adj', 'adj.', '形容词']],
      ['adverb', 'adverb', ['adv', 'adv.', '副词']],
      ['other', 'other', ['其他']],
    ],
    administrativeStatus: [
      ['preferredTerm-admn-sts', 'preferred', ['首选', '推荐']],
      ['admittedTerm-admn-sts', 'admitted', ['allowed', '许用', '可用']],
      ['deprecatedTerm-admn-sts', 'deprecated', ['forbidden', 'prohibited', 'not recommended', '禁用', '不推荐']],
      ['supersededTerm-admn-sts', 'superseded', ['obsolete', '旧称', '被取代']],
    ],
    termType: [
      ['fullForm', 'full form', ['full term', '全称']],
      ['acronym', 'acronym', ['首字母缩略词']],
      ['abbreviation', 'abbreviation', ['缩写', '缩略语']],
      ['shortForm', 'short form', ['简称']],
      ['variant', 'variant', ['变体', '异体']],
      ['phrase', 'phrase', ['短语']],
    ],
    grammaticalGender: [
      ['masculine', 'masculine', ['m', '阳性']],
      ['feminine', 'feminine', ['f', '阴性']],
      ['neuter', 'neuter', ['n', '中性']],
      ['other', 'other', ['其他']],
    ],
    grammaticalNumber: [
      ['singular', 'singular', ['sg', '单数']],
      ['plural', 'plural', ['pl', '复数']],
    ],
  }),
);

/** The value in ISO 30042 of a word in a picklist; the word itself where it is on none. */
export function standardValue(type: string | null, word: string): string {
  const sought = word.trim().toLowerCase();
  const row = PICKLISTS.get(type ?? '')?.find(
    ([value, usual, others]) => value.toLowerCase() === sought || usual === sought || others.includes(sought),
  );
  return row?.[0] ?? word;
}

/** MultiTerm's usual word for a value. */
export function usualWord(type: string | null, value: string): string {
  return PICKLISTS.get(type ?? '')?.find(([standard]) => standard === value)?.[1] ?? value;
}
