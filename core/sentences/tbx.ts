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
  'tbx-dialect-unknown': {
    zh: '{dialect} 不是 TBX 的公开方言（TBX-Core、TBX-Min、TBX-Basic、TBX-Linguist），已按 TBX-Linguist 读取。',
    en: '{dialect} is none of the public dialects (TBX-Core, TBX-Min, TBX-Basic, TBX-Linguist); it was read as TBX-Linguist.',
  },
  'tbx-style-mixed': {
    zh: '文件的写法是 {style}，数据类别 {category} 却用另一种写法（{count} 处）。已照常读取。',
    en: 'The file is in style {style}, but the data category {category} is in the other ({count} times). It was read all the same.',
  },
  'tbx-id-duplicate': {
    zh: '编号 {id} 已经用过。两处都已保留；导出时会另编一个。',
    en: 'The id {id} was used before. Both places were kept; an export gives the second another id.',
  },
  'tbx-id-odd': {
    zh: '有 {count} 个编号不是 XML 名称（如以数字开头），已按原样保留。导出时会改成合规的编号。',
    en: '{count} ids are no XML names, such as those that begin with a digit; they were kept as written. An export changes them.',
  },
  'tbx-reference-missing': {
    zh: '引用的编号 {id} 在文件中不存在。引用已保留，请检查。',
    en: 'There is no id {id} in the file to refer to. The reference was kept; check it.',
  },
  'tbx-element-missing': {
    zh: '{parent} 中缺少 {element}。',
    en: '{parent} lacks its {element}.',
  },
  'tbx-attribute-missing': {
    zh: '{element} 缺少属性 {attribute}（{count} 处）。',
    en: '{element} lacks the attribute {attribute} ({count} times).',
  },
  'tbx-attribute-unknown': {
    zh: '{element} 不应有属性 {attribute}，已原样保留（{count} 处）。',
    en: '{element} has no attribute {attribute} in the standard; it was kept as it is ({count} times).',
  },
  'tbx-attribute-odd': {
    zh: '{element} 的属性 {attribute} 不能是“{value}”，已原样保留（{count} 处）。',
    en: 'The attribute {attribute} of {element} cannot be "{value}"; it was kept as it is ({count} times).',
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
