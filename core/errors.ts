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
