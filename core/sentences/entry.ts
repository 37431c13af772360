import type { Sentence } from './sentence.ts';

/** What is wrong with an entry, as a person who edits it reads it. */
export const ENTRY = {
  'entry-term-empty': {
    zh: '术语为空。请填写，或删除这一术语。',
    en: 'The term is empty. Fill it in, or remove it.',
  },
  'entry-no-term': {
    zh: '条目没有术语。请至少添加一个术语。',
    en: 'The entry has no term. Add at least one.',
  },
  'entry-control': {
    zh: '含有控制字符 {characters}，无法保存和交换。请删除。',
    en: 'There is a control character ({characters}), which can be neither saved nor exchanged. Remove it.',
  },
  'entry-bidirectional': {
    zh: '含有看不见的文字方向控制字符 {characters}，可能使显示与实际不符。请删除。',
    en: 'There is an invisible character that turns the direction of text ({characters}): it may not read as it is stored. Remove it.',
  },
  'entry-invisible': {
    zh: '含有看不见的零宽字符 {characters}，会妨碍查找。请删除。',
    en: 'There is an invisible character without width ({characters}), which gets in the way of searching. Remove it.',
  },
  'entry-spaces': {
    zh: '首尾有空格，或有换行、连续空格。请删除多余的空格。',
    en: 'There are spaces at an end, a line break, or several spaces in a row. Remove what is too many.',
  },
  'entry-term-long': {
    zh: '术语有 {length} 个字符，像是句子。请检查是否填错了位置。',
    en: 'The term has {length} characters, as a sentence would. See whether it stands in the right place.',
  },
  'entry-value-unlisted': {
    zh: '“{value}”不在 {category} 的标准取值之列，照原样保留。若要与其他工具交换，请改选标准值。',
    en: '“{value}” is not on the list of values for {category}; it is kept as it is. Choose one of the list for exchange with other tools.',
  },
  'entry-category-level': {
    zh: '标准不允许 {category} 用在这一级，照原样保留。若要与其他工具交换，请移到合适的级别。',
    en: 'The standard has no {category} at this level; it is kept as it is. Move it to its own level for exchange with other tools.',
  },
  'entry-term-twice': {
    zh: '同一语言中已有术语“{term}”。请删除重复的一个。',
    en: 'The term “{term}” is there already in this language. Remove one of the two.',
  },
  'entry-two-preferred': {
    zh: '同一语言中有另一个同类的首选术语“{term}”。请只保留一个首选。',
    en: 'There is another preferred term of this type in this language: “{term}”. Let only one be preferred.',
  },
  'entry-not-chinese': {
    zh: '中文部分的这一术语没有汉字。请检查语言；若是缩略语，请注明术语类型。',
    en: 'This term of a Chinese section has no Chinese character. Check the language, or mark it as an abbreviation.',
  },
  'entry-chinese-in-english': {
    zh: '英文部分的这一术语含有汉字“{characters}”。请检查语言。',
    en: 'This term of an English section has Chinese characters ({characters}). Check the language.',
  },
  'entry-traditional': {
    zh: '简体中文术语含有繁体字“{characters}”。请改为简体，或移到繁体中文部分。',
    en: 'This term in Simplified Chinese has Traditional characters ({characters}). Write them in Simplified, or move the term to a section in Traditional Chinese.',
  },
  'entry-simplified': {
    zh: '繁体中文术语含有简体字“{characters}”。请改为繁体，或移到简体中文部分。',
    en: 'This term in Traditional Chinese has Simplified characters ({characters}). Write them in Traditional, or move the term to a section in Simplified Chinese.',
  },
  'entry-date-odd': {
    zh: '“{value}”不是“年-月-日”形式的日期。请改为如 2026-11-25 的形式。',
    en: '“{value}” is no date of the form year-month-day. Write it as in 2026-11-25.',
  },
  'entry-no-target': {
    zh: '参照没有指明所指的条目或网址。请补上，或删除。',
    en: 'The cross reference does not say where it points. Add the entry or the address, or remove it.',
  },
  'entry-language-odd': {
    zh: '“{code}”不是有效的语言代码。请改为如 zh-CN、en 的代码。',
    en: '“{code}” is no language code. Use one such as zh-CN or en.',
  },
  'person-unknown': {
    zh: '没有填写姓名，未作改动。请再试一次并填写姓名：每次改动都要记下是谁做的。',
    en: 'No name was given, and nothing was changed. Try again and give your name: every change says who made it.',
  },
} as const satisfies Record<string, Sentence>;
