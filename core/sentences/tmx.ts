import type { Sentence } from './sentence.ts';

/** TMX. */
export const TMX = {
  'tmx-not-tmx': {
    zh: '根元素是 {root}，不是 TMX 文件。',
    en: 'The root element is {root}: this is not a TMX file.',
  },
  'tmx-version-odd': {
    zh: '文件写明的 TMX 版本是“{version}”，不是 1.1 至 1.4。已按 1.4 读取，请抽查结果。',
    en: 'The file says it is TMX version "{version}", which is none of 1.1 to 1.4. It was read as 1.4; spot-check what came of it.',
  },
  'tmx-header-missing': {
    zh: '文件没有文件头。翻译单元已照常读取。',
    en: 'The file has no header. Its translation units were read all the same.',
  },
  'tmx-no-units': {
    zh: '文件中没有任何翻译单元。',
    en: 'The file holds no translation units.',
  },
  'tmx-id-duplicate': {
    zh: '翻译单元编号（tuid）{id} 已经用过。两个单元都已保留。',
    en: 'The tuid {id} was used before. Both translation units were kept.',
  },
  'tmx-no-variant': {
    zh: '翻译单元没有任何语言的文字。导出时会略去。',
    en: 'The translation unit has no variant in any language. An export leaves it out.',
  },
  'tmx-single-variant': {
    zh: '有 {count} 个翻译单元只有一种语言，没有译文。已照常读取。',
    en: '{count} translation units have one variant only, so no translation. They were read all the same.',
  },
  'tmx-source-missing': {
    zh: '有 {count} 个翻译单元没有原文语言（{language}）的文字。已照常读取。',
    en: '{count} translation units have no variant in the source language ({language}). They were read all the same.',
  },
  'tmx-language-missing': {
    zh: '译文没有语言代码，暂记为 und（未定）。请补上语言。',
    en: 'The variant has no language code; it was kept as und (undetermined). Set its language.',
  },
  'tmx-language-odd': {
    zh: '语言代码“{code}”不合 BCP 47，已按原样保留（{count} 处）。',
    en: 'The language code "{code}" is not BCP 47; it was kept as written ({count} times).',
  },
  'tmx-lang-old': {
    zh: '语言写在 lang 里，TMX {version} 应写作 xml:lang；已照常读取（{count} 处）。',
    en: 'The language stands in lang, which TMX {version} writes as xml:lang; it was read all the same ({count} times).',
  },
  'tmx-segment-missing': {
    zh: '译文（{language}）没有句段（seg），已记为空。',
    en: 'The variant ({language}) has no segment; it was kept as empty.',
  },
  'tmx-segment-second': {
    zh: '译文（{language}）有两个句段，第二个已保留为注释。',
    en: 'The variant ({language}) has a second segment, which was kept as a note.',
  },
  'tmx-segment-empty': {
    zh: '句段是空的（{language}）。',
    en: 'The segment is empty ({language}).',
  },
  'tmx-element-unknown': {
    zh: 'TMX 没有元素 {element}，已原样保留（{count} 处）；导出 TMX 时只留下文字。',
    en: 'TMX has no element {element}; it was kept as it is ({count} times). An export to TMX keeps its text only.',
  },
  'tmx-attribute-unknown': {
    zh: 'TMX 的 {element} 没有属性 {attribute}，已原样保留（{count} 处）；导出 TMX 时会略去。',
    en: 'In TMX {element} has no attribute {attribute}; it was kept as it is ({count} times). An export to TMX leaves it out.',
  },
  'tmx-attribute-missing': {
    zh: '{element} 缺少必需的属性 {attribute}（{count} 处）。已照常读取。',
    en: '{element} lacks the attribute {attribute}, which is required ({count} times). It was read all the same.',
  },
  'tmx-value-odd': {
    zh: '{element} 的 {attribute} 值“{value}”不合规定，已原样保留（{count} 处）。',
    en: 'The value "{value}" of {attribute} in {element} is not as TMX has it; it was kept as it is ({count} times).',
  },
  'tmx-date-odd': {
    zh: '{attribute} 的日期“{value}”不是 YYYYMMDDThhmmssZ 的写法，已原样保留（{count} 处）。',
    en: 'The date "{value}" of {attribute} is not written YYYYMMDDThhmmssZ; it was kept as it is ({count} times).',
  },
  'tmx-code-unpaired': {
    zh: '标记 {element}（i="{i}"）没有与之配对的标记。已原样保留。',
    en: 'The code {element} (i="{i}") has no counterpart in its segment. It was kept as it is.',
  },
  'tmx-code-duplicate': {
    zh: '同一句段中有两个 {element} 的 i 都是“{i}”。已原样保留。',
    en: 'Two {element} of one segment have the same i ("{i}"). They were kept as they are.',
  },
  'tmx-misplaced': {
    zh: '{element} 不应出现在 {parent} 之中或此处；能保留的已保留。',
    en: '{element} does not belong here in {parent}; what could be kept was kept.',
  },
  'tmx-text-misplaced': {
    zh: '{parent} 中有游离的文字，已保留为注释。',
    en: 'There is stray text in {parent}; it was kept as a note.',
  },
} as const satisfies Record<string, Sentence>;
