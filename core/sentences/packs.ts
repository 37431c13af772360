import type { Sentence } from './sentence.ts';

/** Files of changes. */
export const PACKS = {
  'pack-foreign': {
    zh: '{file} 不是 Shuyu 的变更包。请选择由“导出变更”生成的文件。',
    en: '{file} is no change pack of Shuyu. Choose a file that “Save changes” has made.',
  },
  'pack-newer': {
    zh: '变更包 {file} 由较新版本的 Shuyu 生成（版本 {version}，本程序支持到 {latest}）。请更新 Shuyu。没有任何改动。',
    en: 'The change pack {file} was made by a newer Shuyu (version {version}; this one knows {latest}). Update Shuyu. Nothing was changed.',
  },
  'pack-damaged': {
    zh: '变更包 {file} 第 {line} 行已损坏，未作任何改动。请让同事重新发送。',
    en: 'The change pack {file} is damaged at line {line}. Nothing was changed. Ask your colleague to send it again.',
  },
  'pack-cut-short': {
    zh: '变更包 {file} 不完整：读到 {found} 项变更后就中断了。未作任何改动。请让同事重新发送。',
    en: 'The change pack {file} is cut short: it breaks off after {found} changes. Nothing was changed. Ask your colleague to send it again.',
  },
  'pack-other-database': {
    zh: '变更包 {file} 是为另一个数据库制作的：其中修改的 {count} 个条目这里一个也没有。请先导入对方的术语库，再导入变更包。',
    en: 'The change pack {file} was made for another database: none of the {count} entries that it changes is here. Import your colleague’s termbase first, then the pack.',
  },
  'date-malformed': {
    zh: '“{value}”不是日期。请用 2026-11-25 这样的写法。',
    en: '“{value}” is no date. Write it like 2026-11-25.',
  },
  'pack-empty': {
    zh: '没有可导出的变更。请选择更早的日期或另一些条目。',
    en: 'There is no change to save. Choose an earlier date, or other entries.',
  },
} as const satisfies Record<string, Sentence>;
