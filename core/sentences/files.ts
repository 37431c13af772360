import type { Sentence } from './sentence.ts';

/** Files: reading and writing them. */
export const FILES = {
  'file-not-found': {
    zh: '找不到文件 {path}。请检查路径。',
    en: 'The file {path} was not found. Check the path.',
  },
  'file-unreadable': {
    zh: '无法读取文件 {path}（{reason}）。请检查权限，或文件是否已被移走。',
    en: 'The file {path} could not be read ({reason}). Check its permissions and whether it was moved.',
  },
  'file-is-folder': {
    zh: '{path} 是一个文件夹。请选择一个文件。',
    en: '{path} is a folder. Choose a file.',
  },
  'file-is-database': {
    zh: '{path} 是正在使用的数据库，不能被导出文件覆盖。请换一个文件名。',
    en: '{path} is the database in use and cannot be overwritten by an export. Choose another file name.',
  },
  'file-unwritable': {
    zh: '无法写入 {path}（{reason}）。原有文件未改动。请检查文件夹的权限和磁盘空间。',
    en: 'Could not write {path} ({reason}). The file that was there is unchanged. Check the permissions of the folder and the space on the disk.',
  },
  'file-binary': {
    zh: '{path} 不是文本文件。请打开纯文本（.txt）文件。',
    en: '{path} is not a text file. Open a plain text (.txt) file.',
  },
  'file-empty': {
    zh: '{path} 是空文件。',
    en: '{path} is empty.',
  },
  'file-too-large': {
    zh: '{path} 太大（{size} MB），上限为 {limit} MB。请分成几部分打开。',
    en: '{path} is too large ({size} MB; the limit is {limit} MB). Open it in parts.',
  },
} as const satisfies Record<string, Sentence>;
