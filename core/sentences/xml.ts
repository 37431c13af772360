import type { Sentence } from './sentence.ts';

/** Encodings, and what every XML format has in common. */
export const XML = {
  'encoding-not-as-declared': {
    zh: '文件声明的编码是 {declared}，实际按 {encoding} 读取。请抽查带重音的字母和汉字。',
    en: 'The file declares {declared} but was read as {encoding}. Spot-check accented letters and Chinese characters.',
  },
  'encoding-replaced': {
    zh: '有 {count} 处字节不合 {encoding} 编码，已换成 \uFFFD。请在原文件中更正。',
    en: 'At {count} places the bytes are not valid {encoding}; each was replaced by \uFFFD. Correct them in the original file.',
  },
  'xml-empty': {
    zh: '文件是空的，没有任何内容可读。',
    en: 'The file is empty: there is nothing to read.',
  },
  'xml-not-well-formed': {
    zh: '文件不是格式正确的 XML（{reason}）。没有导入任何内容。请在所示位置更正后重试。',
    en: 'The file is not well-formed XML ({reason}). Nothing was imported. Correct it at the place shown and try again.',
  },
  'xml-entities-declared': {
    zh: '文件在 DOCTYPE 中声明了实体。为安全起见不予读取。请让提供者导出不带实体声明的文件。',
    en: 'The file declares entities in its DOCTYPE. For safety it is not read. Ask for an export without entity declarations.',
  },
  'xml-too-deep': {
    zh: '元素嵌套超过 {limit} 层，文件不予读取。',
    en: 'Elements are nested more than {limit} deep; the file is not read.',
  },
  'xml-too-many-attributes': {
    zh: '一个元素的属性超过 {limit} 个，文件不予读取。',
    en: 'An element has more than {limit} attributes; the file is not read.',
  },
  'xml-too-long': {
    zh: '文件中有一段内容超过 {limit} 个字符，不予读取。',
    en: 'A piece of the file is longer than {limit} characters; the file is not read.',
  },
  'xml-entity-undefined': {
    zh: '实体或字符引用没有定义，已按原样保留为文字。',
    en: 'An entity or character reference is not defined; it was kept as plain text.',
  },
  'xml-character-invalid': {
    zh: '有 {count} 个 XML 不允许的控制字符，已换成 \uFFFD。',
    en: '{count} control characters that XML does not allow were replaced by \uFFFD.',
  },
} as const satisfies Record<string, Sentence>;
