import { writerOf } from '../../core/formats/registry.ts';
import type { WriteOptions } from '../../core/formats/format.ts';
import type { ExportReport, Progress } from '../../core/model/exchange.ts';
import type { Concept } from '../../core/model/terminology.ts';
import { writeFileWhole } from '../files.ts';
import type { Connection } from '../open.ts';
import { ProgressMeter } from './progress.ts';
import { backMatter, collectionNamed, concepts } from '../termbase.ts';

export interface ExportOptions {
  /** The id of a writer in the registry: `tbx-basic`, `tbx-v2`, … */
  readonly format: string;
  /** Only this collection; all of them where it is undefined. */
  readonly collection?: string | undefined;
  /** Only these languages, by their code as stored or in the same language and script. */
  readonly languages?: readonly string[] | undefined;
  readonly statuses?: readonly string[] | undefined;
  readonly subject?: string | undefined;
}

interface ExportWork {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Write concepts to a file, in the order in which they were stored, as they were when the export began.
 * @throws ShuyuError `format-not-written`, `collection-not-found`, `file-unwritable`, `cancelled`
 */
export async function exportConcepts(
  connection: Connection,
  path: string,
  options: ExportOptions,
  work: ExportWork,
): Promise<ExportReport> {
  const writer = writerOf(options.format);
  const collection = options.collection === undefined ? null : collectionNamed(connection, options.collection);
  const ids = collection === null ? [] : [collection.id];
  const { languages, statuses, subject } = options;
  const filter = {
    collections: ids,
    statuses,
    subject,
    language:
      languages === undefined ? undefined : (code: string) => languages.some((wanted) => isWithin(code, wanted)),
  };
  const total = Number(connection.prepare('SELECT count(*) FROM concept').pluck().get());
  const meter = new ProgressMeter(total, work.onProgress);
  let written = 0;
  function* counted(): Generator<Concept> {
    for (const concept of concepts(connection, filter)) {
      written++;
      meter.at(written, written);
      yield concept;
    }
  }
  const header: WriteOptions = {
    // The same for every collection, so that what is imported again under another name is exported as the same file.
    title: 'Shuyu',
    source: 'Shuyu',
    language: 'en',
    languages: languages ?? [],
    languageCode: exportedCode,
    header: null,
    back: backMatter(connection, ids),
    mapping: null,
  };
  await writeFileWhole(path, writer.write(counted(), header), () => work.signal.aborted);
  return { format: options.format, written };
}

/** `zh` holds `zh-CN` and `zh-Hant`; `zh-CN` holds `zh_CN` alone. */
function isWithin(code: string, wanted: string): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll('_', '-');
  return plain(code) === plain(wanted) || plain(code).startsWith(`${plain(wanted)}-`);
}

/** Codes as the CAT tools read them: a bare `zh` or `en` gets its region. */
function exportedCode(code: string): string {
  const plain = code.replaceAll('_', '-');
  if (plain.toLowerCase() === 'zh') return 'zh-CN';
  return plain.toLowerCase() === 'en' ? 'en-US' : plain;
}
