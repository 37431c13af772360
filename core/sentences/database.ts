import type { Sentence } from './sentence.ts';

/** The database and what it holds. */
export const DATABASE = {
  'database-is-folder': {
    zh: '数据库路径 {path} 是一个文件夹。请指定文件名，如 {path}/shuyu.sqlite。',
    en: 'The database path {path} is a folder. Name a file, such as {path}/shuyu.sqlite.',
  },
  'database-read-only': {
    zh: '数据库 {path} 或其文件夹不可写。请检查权限，或把数据库移到可写的文件夹。',
    en: 'The database {path} or its folder cannot be written to. Check the permissions, or move it to a folder that can be written to.',
  },
  'database-damaged': {
    zh: '数据库 {path} 已损坏或不是数据库。文件未改动。请恢复备份，或把它移走后重新启动以新建数据库。',
    en: 'The database {path} is damaged or is no database. It was left as it is. Restore a backup, or move it away and start again to make a new one.',
  },
  'database-foreign': {
    zh: '{path} 是其他程序的数据库，未作改动。请选择另一个文件。',
    en: '{path} is the database of another program and was left as it is. Choose another file.',
  },
  'database-newer': {
    zh: '数据库 {path} 由较新版本的 Shuyu 创建（版本 {version}，本程序支持到 {latest}），未作改动。请更新 Shuyu。',
    en: 'The database {path} was made by a newer Shuyu (version {version}; this one knows {latest}) and was left as it is. Update Shuyu.',
  },
  'database-locked': {
    zh: '数据库 {path} 正被另一个程序写入。请等它完成后再试。',
    en: 'The database {path} is being written to by another program. Wait until it has finished, then try again.',
  },
  'database-full': {
    zh: '磁盘已满，无法写入数据库 {path}。没有任何改动。请腾出空间后再试。',
    en: 'The disk is full and the database {path} could not be written. Nothing was changed. Free some space and try again.',
  },
  'database-unreadable': {
    zh: '无法打开数据库 {path}（{reason}）。',
    en: 'The database {path} could not be opened ({reason}).',
  },
  'database-stopped': {
    zh: '数据库进程意外停止，已重新启动。请再试一次。',
    en: 'The database process stopped unexpectedly and was started again. Try once more.',
  },
  'database-gone': {
    zh: '数据库进程反复停止，不再重新启动。请重新启动 Shuyu；若仍不行，请把 {path} 移走后再启动。',
    en: 'The database process stopped again and again and is not started any more. Start Shuyu again; if that does not help, move {path} away first.',
  },
  'collection-not-found': {
    zh: '没有名为“{name}”的术语库。现有：{names}。',
    en: 'There is no collection named “{name}”. There are: {names}.',
  },
  'collection-read-only': {
    zh: '术语库“{name}”为只读。请选择另一个术语库。',
    en: 'The collection “{name}” is read-only. Choose another.',
  },
  'collection-other-kind': {
    zh: '“{name}”已有同名的库，但种类不同：术语库和翻译记忆库不能混在一起。请换一个名称。',
    en: 'There is a collection “{name}” of the other kind already: terms and translation memories are kept apart. Choose another name.',
  },
  'concept-not-found': {
    zh: '该概念已不在术语库中。',
    en: 'The concept is no longer in the termbase.',
  },
  'concept-changed': {
    zh: '{who} 已于 {at} 修改该条目，您的改动没有保存，也没有丢失。请比较两者后再保存。',
    en: '{who} changed this entry at {at}. Your changes were not saved and are not lost: compare the two, then save.',
  },
  'concept-id-taken': {
    zh: '编号“{id}”已用于同一术语库的另一条目。请改用别的编号。',
    en: 'The id “{id}” belongs to another entry of this collection. Choose another.',
  },
} as const satisfies Record<string, Sentence>;
