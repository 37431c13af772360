/**
 * Every error and problem by its code, with the sentence that a person reads in both languages: what happened and
 * what to do. `{name}` stands for a parameter.
 */

export type Language = 'zh' | 'en';

export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

const SENTENCES = {
  // Files
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
  'format-unknown': {
    zh: '无法识别 {path} 的格式。可读取的格式：TBX（v2 和 v3）。',
    en: 'The format of {path} was not recognised. Formats that can be read: TBX (v2 and v3).',
  },
  // The database
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
  'collection-not-found': {
    zh: '没有名为“{name}”的术语库。现有：{names}。',
    en: 'There is no collection named “{name}”. There are: {names}.',
  },
  'collection-read-only': {
    zh: '术语库“{name}”为只读。请选择另一个术语库。',
    en: 'The collection “{name}” is read-only. Choose another.',
  },
  'concept-not-found': {
    zh: '该概念已不在术语库中。',
    en: 'The concept is no longer in the termbase.',
  },
  cancelled: {
    zh: '已取消，没有任何改动。',
    en: 'Cancelled. Nothing was changed.',
  },
  unexpected: {
    zh: '发生意外错误：{reason}。没有任何改动。',
    en: 'Something unexpected went wrong: {reason}. Nothing was changed.',
  },
} as const satisfies Record<string, Sentence>;

export type ErrorCode = keyof typeof SENTENCES;
export type Parameters = Readonly<Record<string, string | number>>;

/** Where in a file: line and column count from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something wrong that did not stop the work: what, where, and with which particulars. */
export interface Problem {
  readonly code: ErrorCode;
  readonly parameters: Parameters;
  readonly position: Position | null;
}

/** The sentence of a code in one language. */
export function sentence(code: ErrorCode, parameters: Parameters, language: Language): string {
  return SENTENCES[code][language].replace(/\{(\w+)\}/gu, (whole, name: string) => String(parameters[name] ?? whole));
}

/** Is this text, come from another process, the code of an error? */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(SENTENCES, code);
}

/** An error that a person is told about. The message is the English sentence; the window translates by code. */
export class ShuyuError extends Error {
  readonly code: ErrorCode;
  readonly parameters: Parameters;
  readonly position: Position | null;

  constructor(code: ErrorCode, parameters: Parameters = {}, position: Position | null = null) {
    super(sentence(code, parameters, 'en'));
    this.name = 'ShuyuError';
    this.code = code;
    this.parameters = parameters;
    this.position = position;
  }
}

/** Any thrown value as a ShuyuError; what is not one becomes `unexpected` with its message as the reason. */
export function asShuyuError(error: unknown): ShuyuError {
  if (error instanceof ShuyuError) return error;
  return new ShuyuError('unexpected', { reason: error instanceof Error ? error.message : String(error) });
}
