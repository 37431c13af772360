import type { Sentence } from './sentence.ts';

/** MultiTerm XML. */
export const MULTITERM = {
  'multiterm-not-mtf': {
    zh: '根元素是 {root}，不是 MultiTerm XML 文件。',
    en: 'The root element is {root}: this is not a MultiTerm XML file.',
  },
  'multiterm-no-entries': {
    zh: '文件中没有任何条目。',
    en: 'The file holds no entries.',
  },
  'multiterm-number-missing': {
    zh: '有 {count} 个条目没有编号（concept）。已照常读取。',
    en: '{count} entries have no number (concept). They were read all the same.',
  },
  'multiterm-number-odd': {
    zh: '条目编号“{number}”不是 MultiTerm 能用的数字，已原样保留；导出时会另编号码。',
    en: 'The entry number "{number}" is no number that MultiTerm can have; it was kept as it is. An export gives another.',
  },
  'multiterm-number-duplicate': {
    zh: '条目编号 {number} 已经用过。两个条目都已保留。',
    en: 'The entry number {number} was used before. Both entries were kept.',
  },
  'multiterm-no-language': {
    zh: '条目没有语言部分。',
    en: 'The entry has no language section.',
  },
  'multiterm-language-missing': {
    zh: '语言部分没有语言代码，暂记为 {code}。请检查语言。',
    en: 'The language section has no language code; it was kept as {code}. Check its language.',
  },
  'multiterm-language-odd': {
    zh: '语言代码“{code}”不合 BCP 47，已尽量照原样保留（{count} 处）。',
    en: 'The language code "{code}" is not BCP 47; it was kept as nearly as possible ({count} times).',
  },
  'multiterm-no-term': {
    zh: '语言部分（{language}）没有术语。',
    en: 'The language section ({language}) has no term.',
  },
  'multiterm-term-empty': {
    zh: '术语是空的（{language}）。',
    en: 'The term is empty ({language}).',
  },
  'multiterm-term-second': {
    zh: '一个术语部分里有两个术语，已分成两个术语部分。',
    en: 'A term section holds two terms; they were parted into two term sections.',
  },
  'multiterm-element-unknown': {
    zh: 'MultiTerm XML 没有元素 {element}，已原样保留（{count} 处）。',
    en: 'MultiTerm XML has no element {element}; it was kept as it is ({count} times).',
  },
  'multiterm-attribute-unknown': {
    zh: 'MultiTerm XML 的 {element} 没有属性 {attribute}，已原样保留（{count} 处）。',
    en: 'In MultiTerm XML {element} has no attribute {attribute}; it was kept as it is ({count} times).',
  },
  'multiterm-part-missing': {
    zh: '{element} 中缺少 {part}（{count} 处）。已照常读取。',
    en: '{element} lacks {part} ({count} times). It was read all the same.',
  },
  'multiterm-value-odd': {
    zh: '{element} 的值“{value}”不合规定，已原样保留（{count} 处）。',
    en: 'The value "{value}" of {element} is not as MultiTerm has it; it was kept as it is ({count} times).',
  },
  'multiterm-misplaced': {
    zh: '{element} 不应出现在 {parent} 之中或此处；能保留的已保留。',
    en: '{element} does not belong here in {parent}; what could be kept was kept.',
  },
  'multiterm-text-misplaced': {
    zh: '{parent} 中有游离的文字，已保留为注释。',
    en: 'There is stray text in {parent}; it was kept as a note.',
  },
} as const satisfies Record<string, Sentence>;
