import { DATABASE } from './sentences/database.ts';
import { ENTRY } from './sentences/entry.ts';
import { EXCHANGE } from './sentences/exchange.ts';
import { FILES } from './sentences/files.ts';
import { MULTITERM } from './sentences/multiterm.ts';
import { PACKS } from './sentences/packs.ts';
import { PROGRAM } from './sentences/program.ts';
import type { Sentence } from './sentences/sentence.ts';
import { TABLES } from './sentences/tables.ts';
import { TBX } from './sentences/tbx.ts';
import { TMX } from './sentences/tmx.ts';
import { XML } from './sentences/xml.ts';

/**
 * Every error and problem by its code, with the sentence that a person reads in both languages: what happened and
 * what to do. `{name}` stands for a parameter.
 */

export type Language = 'zh' | 'en';

const SENTENCES = {
  ...FILES,
  ...DATABASE,
  ...ENTRY,
  ...XML,
  ...TBX,
  ...TMX,
  ...TABLES,
  ...MULTITERM,
  ...EXCHANGE,
  ...PACKS,
  ...PROGRAM,
} as const;

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

/** The sentence of a code in both languages. */
export function bothSentences(code: ErrorCode, parameters: Parameters): Sentence {
  return { zh: sentence(code, parameters, 'zh'), en: sentence(code, parameters, 'en') };
}

/** An error as it crosses between processes: the sentence is made where it is shown, in the person's language. */
export interface ErrorData {
  readonly code: ErrorCode;
  readonly parameters: Parameters;
  readonly position: Position | null;
}

/** Any thrown value in the form that crosses between processes. */
export function errorData(error: unknown): ErrorData {
  const { code, parameters, position } = asShuyuError(error);
  return { code, parameters, position };
}

/** The error that has crossed, to be thrown on this side. */
export function errorFrom({ code, parameters, position }: ErrorData): ShuyuError {
  return new ShuyuError(code, parameters, position);
}
