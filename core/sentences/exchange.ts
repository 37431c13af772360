import type { Sentence } from './sentence.ts';

/** Imports and exports, whatever the format. */
export const EXCHANGE = {
  'format-unknown': {
    zh: '无法识别 {path} 的格式。可读取：TBX、TMX、MultiTerm XML、XLSX、CSV、TSV 和 OmegaT 词汇表。',
    en: 'The format of {path} was not recognised. Shuyu reads TBX, TMX, MultiTerm XML, XLSX, CSV, TSV and OmegaT glossaries.',
  },
  'import-not-found': {
    zh: '找不到这次导入的记录。',
    en: 'There is no record of this import.',
  },
  'import-undone': {
    zh: '这次导入已经撤销过了。',
    en: 'This import was undone already.',
  },
  'export-empty': {
    zh: '没有可以导出的条目，没有写文件。请放宽选择的范围。',
    en: 'There are no entries to export, and no file was written. Choose a wider selection.',
  },
  'mapping-not-found': {
    zh: '没有名为“{name}”的列对应方案。现有：{names}。',
    en: 'There is no column mapping named “{name}”. There are: {names}.',
  },
  'mapping-malformed': {
    zh: '{path} 不是列对应方案。请用 Shuyu 保存的 JSON 文件。',
    en: '{path} is no column mapping. Use a JSON file as Shuyu writes it.',
  },
  'more-problems': {
    zh: '还有 {count} 处同类问题没有逐一列出。',
    en: '{count} more problems of this kind are not listed one by one.',
  },
} as const satisfies Record<string, Sentence>;
