import type { Sentence } from './sentence.ts';

/** TBX. */
export const TBX = {
  'tbx-not-tbx': {
    zh: '根元素是 {root}，不是 TBX 文件。',
    en: 'The root element is {root}: this is not a TBX file.',
  },
  'tbx-wrong-namespace': {
    zh: '{element} 的命名空间是“{namespace}”，不是 TBX 的命名空间。内容已照常读取。',
    en: '{element} is in the namespace "{namespace}", which is not that of TBX. It was read all the same.',
  },
  'tbx-header-missing': {
    zh: '文件没有文件头。条目已照常读取。',
    en: 'The file has no header. Its entries were read all the same.',
  },
  'tbx-no-entries': {
    zh: '文件中没有任何条目。',
    en: 'The file holds no entries.',
  },
  'tbx-id-duplicate': {
    zh: '条目编号 {id} 已经用过。两个条目都已保留。',
    en: 'The entry id {id} was used before. Both entries were kept.',
  },
  'tbx-id-missing': {
    zh: '有 {count} 个条目没有编号（id）。已照常读取。',
    en: '{count} entries have no id. They were read all the same.',
  },
  'tbx-no-language': {
    zh: '条目没有语言部分。',
    en: 'The entry has no language section.',
  },
  'tbx-no-term': {
    zh: '语言部分（{language}）没有术语。',
    en: 'The language section ({language}) has no term.',
  },
  'tbx-term-empty': {
    zh: '术语是空的（{language}）。',
    en: 'The term is empty ({language}).',
  },
  'tbx-term-second': {
    zh: '一个术语部分里有两个术语，已分成两个术语部分。',
    en: 'A term section holds two terms; they were parted into two term sections.',
  },
  'tbx-language-missing': {
    zh: '语言部分没有语言代码，暂记为 und（未定）。请补上语言。',
    en: 'The language section has no language code; it was kept as und (undetermined). Set its language.',
  },
  'tbx-language-odd': {
    zh: '语言代码“{code}”不合 BCP 47，已按原样保留（{count} 处）。',
    en: 'The language code "{code}" is not BCP 47; it was kept as written ({count} times).',
  },
  'tbx-category-unknown': {
    zh: '数据类别 {category} 不属于 {dialect}，已原样保留（{count} 处）。',
    en: 'The data category {category} is not one of {dialect}; it was kept as it is ({count} times).',
  },
  'tbx-category-untyped': {
    zh: '{element} 没有写明类型，已原样保留（{count} 处）。',
    en: '{element} has no type; it was kept as it is ({count} times).',
  },
  'tbx-category-element': {
    zh: '数据类别 {category} 应写作 {expected}，文件中写作 {element}；已原样保留（{count} 处）。',
    en: 'The data category {category} should be a {expected}, not a {element}; it was kept as it is ({count} times).',
  },
  'tbx-category-level': {
    zh: '数据类别 {category} 不应出现在 {level} 这一级，已原样保留（{count} 处）。',
    en: 'The data category {category} does not belong at {level}; it was kept there ({count} times).',
  },
  'tbx-value-unlisted': {
    zh: '{category} 的值“{value}”不在规定的值之列，已原样保留（{count} 处）。',
    en: 'The value "{value}" of {category} is not on its list; it was kept as it is ({count} times).',
  },
  'tbx-date-odd': {
    zh: '日期“{value}”不是 年-月-日 的写法，已原样保留（{count} 处）。',
    en: 'The date "{value}" is not written year-month-day; it was kept as it is ({count} times).',
  },
  'tbx-misplaced': {
    zh: '{element} 不应出现在 {parent} 之中或此处；能保留的已保留。',
    en: '{element} does not belong here in {parent}; what could be kept was kept.',
  },
  'tbx-text-misplaced': {
    zh: '{parent} 中有游离的文字，已保留为注释。',
    en: 'There is stray text in {parent}; it was kept as a note.',
  },
} as const satisfies Record<string, Sentence>;
