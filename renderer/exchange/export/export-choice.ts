import type { DesktopRequest } from '../../../core/contract.ts';
import type { LanguageCodes } from '../../../core/model/exchange.ts';
import { EXPORT_FORMATS, TOOLS, usualCodes } from '../../../core/model/tools.ts';

export type ExportRequest = DesktopRequest<'exportFile'>['options'];

/** Statuses of terms that are told apart; `none` is a term that states none. */
export const STATUSES = ['preferred', 'admitted', 'deprecated', 'superseded', 'none'] as const;
export type Status = (typeof STATUSES)[number];

/** What a person has chosen to export; null stands for everything. */
export interface ExportChoice {
  /** The tool it is for; null where a format was chosen. */
  readonly tool: string | null;
  readonly format: string;
  readonly codes: LanguageCodes;
  readonly collection: string | null;
  readonly subject: string | null;
  readonly languages: readonly string[] | null;
  readonly statuses: readonly Status[] | null;
  /** A date in ISO 8601, or nothing. */
  readonly changedSince: string;
}

export const FIRST_CHOICE: ExportChoice = {
  tool: null,
  format: 'tbx-v2',
  codes: 'region',
  collection: null,
  subject: null,
  languages: null,
  statuses: null,
  changedSince: '',
};

/** Formats that hold a source and a target language, in this order, and no others. */
const PAIRS: ReadonlySet<string> = new Set(['omegat', 'omegat-csv']);

/** Does the format hold a source and a target language only? */
export function takesPair({ format }: ExportChoice): boolean {
  return PAIRS.has(format);
}

/** Does the format hold translation units and no terms? */
export function takesUnits({ format }: ExportChoice): boolean {
  return formatNamed(format)?.holds === 'units';
}

/** A format by its id. */
export function formatNamed(id: string) {
  return EXPORT_FORMATS.find((format) => format.id === id);
}

/** Choose a tool, with the format and the codes that it reads, or a format: `tool:omegat`, `format:csv`. */
export function withTarget(choice: ExportChoice, target: string): ExportChoice {
  const [kind, id = ''] = target.split(':');
  const tool = kind === 'tool' ? TOOLS.find((known) => known.id === id) : undefined;
  const next = tool
    ? { ...choice, tool: tool.id, format: tool.format, codes: tool.codes }
    : { ...choice, tool: null, format: id, codes: codesFor(id, choice) };
  // Terms and translation units are in collections of different kinds, and a pair is no list.
  return {
    ...next,
    collection: takesUnits(next) === takesUnits(choice) ? next.collection : null,
    languages: takesPair(next) === takesPair(choice) ? next.languages : null,
  };
}

/** What the person chose stays, but where one of the two formats writes files as they were. */
function codesFor(format: string, { format: before, codes }: ExportChoice): LanguageCodes {
  return usualCodes(format) === usualCodes(before) ? codes : usualCodes(format);
}

/** What was chosen by `withTarget`. */
export function targetOf({ tool, format }: ExportChoice): string {
  return tool === null ? `format:${format}` : `tool:${tool}`;
}

/** A list with one more or one less of what there is; null where it is everything. */
export function toggled<Value>(
  all: readonly Value[],
  chosen: readonly Value[] | null,
  value: Value,
): readonly Value[] | null {
  const before = new Set(chosen ?? all);
  if (!before.delete(value)) before.add(value);
  const after = all.filter((known) => before.has(known));
  return after.length === all.length ? null : after;
}

/** Is there a box left without a tick, so that nothing would be written? */
export function isEmpty({ languages, statuses }: ExportChoice): boolean {
  return languages?.length === 0 || statuses?.length === 0;
}

/** The languages to make a pair of: one code of those that are the same language and script as written (`zh`, `zh-CN`). */
export function pairLanguages(known: readonly string[]): readonly string[] {
  return known.filter((code, at) => known.findIndex((other) => asWritten(other) === asWritten(code)) === at);
}

/** The source and the target language that were chosen, or else the most frequent. */
export function chosenPair({ languages }: ExportChoice, known: readonly string[]): readonly string[] {
  return languages ?? pairLanguages(known).slice(0, 2);
}

/** A code in full: `zh` and `zh-CN` are `zh-Hans-CN`. */
function asWritten(code: string): string {
  try {
    return new Intl.Locale(code.replaceAll('_', '-')).maximize().baseName;
  } catch {
    return code;
  }
}

/**
 * What is asked of the main process.
 * @param known the languages of the termbase, by their codes as stored
 */
export function exportRequest(choice: ExportChoice, known: readonly string[]): ExportRequest {
  const { format, codes, collection, statuses, subject, changedSince } = choice;
  const languages = takesPair(choice) ? pairWithVariants(chosenPair(choice, known), known) : choice.languages;
  const common = { format, codes, ...(collection === null ? {} : { collection }) };
  if (takesUnits(choice)) return common;
  return {
    ...common,
    ...(languages === null ? {} : { languages: [...languages] }),
    ...(statuses === null ? {} : { statuses: [...statuses] }),
    ...(subject === null ? {} : { subject }),
    ...(changedSince === '' ? {} : { changedSince }),
  };
}

/** The pair first, which decides what is source and what is target; then the other codes of the same languages. */
function pairWithVariants(pair: readonly string[], known: readonly string[]): readonly string[] {
  const wanted = new Set(pair.map(asWritten));
  return [...new Set([...pair, ...known.filter((code) => wanted.has(asWritten(code)))])];
}
