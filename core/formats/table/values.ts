import { STATUS_VALUES } from '../../model/data-categories.ts';

/** The words that people write for the values of data categories with a closed list, in the words of the list. */

const [PREFERRED = '', ADMITTED = '', DEPRECATED = '', SUPERSEDED = ''] = STATUS_VALUES;

const STATUS: readonly (readonly [string, string])[] = [
  [
    PREFERRED,
    'preferred,preferred term,preferredterm,approved,recommended,首选,首选术语,首选词,推荐,推荐使用,批准,已批准,已审定,規範,规范',
  ],
  [
    ADMITTED,
    'admitted,admitted term,admittedterm,allowed,acceptable,accepted,许用,许用术语,允许,可用,可接受,認可,认可',
  ],
  [
    DEPRECATED,
    'deprecated,deprecated term,deprecatedterm,forbidden,not recommended,notrecommended,do not use,prohibited,rejected,不推荐,不推荐使用,拒用,拒用术语,禁用,禁止,禁止使用,停用,弃用',
  ],
  [
    SUPERSEDED,
    'superseded,superseded term,supersededterm,obsolete,outdated,被取代,已取代,已替代,过时,已过时,废止,作废,旧称',
  ],
];

const PARTS_OF_SPEECH: readonly (readonly [string, string])[] = [
  ['noun', 'noun,n,n.,noun phrase,名词,名,名詞'],
  ['verb', 'verb,v,v.,vt,vt.,vi,vi.,动词,动,動詞'],
  ['adjective', 'adjective,adj,adj.,a.,形容词,形,形容詞'],
  ['adverb', 'adverb,adv,adv.,副词,副,副詞'],
  ['other', 'other,其他'],
];

const TERM_TYPES: readonly (readonly [string, string])[] = [
  ['fullForm', 'full form,fullform,full name,全称,全名,全稱'],
  ['acronym', 'acronym,首字母缩略词,首字母缩写'],
  ['abbreviation', 'abbreviation,abbr,abbr.,缩写,缩略语,缩略词'],
  ['shortForm', 'short form,shortform,short name,简称,簡稱'],
  ['variant', 'variant,变体,异形'],
  ['phrase', 'phrase,短语,词组'],
];

const STANDARD: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  administrativeStatus: byWord(STATUS),
  partOfSpeech: byWord(PARTS_OF_SPEECH),
  termType: byWord(TERM_TYPES),
};

function byWord(lists: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(lists.flatMap(([value, words]) => words.split(',').map((word): [string, string] => [word, value])));
}

/** The value of the closed list that a person's word surely means; the word as written where none. */
export function standardValue(type: string | null, word: string): string {
  return STANDARD[type ?? '']?.get(word.trim().toLowerCase()) ?? word;
}
