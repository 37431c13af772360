import type { WriteOptions } from '../../core/formats/format.ts';
import { languageCodes } from '../../core/formats/language-codes.ts';
import type { ExportOptions } from '../../core/model/exchange.ts';
import { usualCodes } from '../../core/model/tools.ts';
import type { InlineElement } from '../../core/model/terminology.ts';
import type { Connection } from '../open.ts';
import { collectionNamed, type ConceptFilter } from '../termbase.ts';

/** What an export takes: which entries, and how they are written. */
export interface Selection {
  readonly filter: ConceptFilter;
  readonly options: WriteOptions;
}

/** @throws ShuyuError `collection-not-found` */
export function selectionOf(
  connection: Connection,
  { format, collection, languages, statuses, subject, changedSince, codes }: ExportOptions,
): Selection {
  const collections = collection === undefined ? [] : [collectionNamed(connection, collection).id];
  const language =
    languages === undefined ? undefined : (code: string) => languages.some((wanted) => isWithin(code, wanted));
  const headers = fileParts(connection, 'header', collections);
  const [header] = headers;
  return {
    filter: { collections, statuses, subject, language, changedSince },
    options: {
      // The same for every collection, so that what is imported again under another name is exported as the same file.
      title: 'Shuyu',
      source: 'Shuyu',
      language: 'en',
      languages: languagesOf(connection, collections, languages),
      languageCode: languageCodes(codes ?? usualCodes(format)),
      header: headers.length === 1 && header !== undefined ? header : null,
      back: fileParts(connection, 'back', collections),
      mapping: null,
    },
  };
}

/** The codes that there are, in the order asked for, or else the most frequent first. */
function languagesOf(
  connection: Connection,
  collections: readonly number[],
  wanted: readonly string[] | undefined,
): readonly string[] {
  const present = connection
    .prepare<[{ collections: string }], string>(
      `SELECT language FROM (
         SELECT language, collection_id FROM language_section JOIN concept ON concept.id = concept_id
         UNION ALL
         SELECT language, collection_id FROM variant JOIN translation_unit ON translation_unit.id = unit_id)
       WHERE json_array_length(@collections) = 0 OR collection_id IN (SELECT value FROM json_each(@collections))
       GROUP BY language ORDER BY count(*) DESC, language`,
    )
    .pluck()
    .all({ collections: JSON.stringify(collections) });
  if (wanted === undefined) return present;
  return [...new Set(wanted.flatMap((code) => present.filter((known) => isWithin(known, code))))];
}

/** `zh` holds `zh-CN` and `zh-Hant`; `zh-CN` holds `zh_CN` alone. */
function isWithin(code: string, wanted: string): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll('_', '-');
  return plain(code) === plain(wanted) || plain(code).startsWith(`${plain(wanted)}-`);
}

/** Headers or back matter kept from imports into these collections (all where there are none). */
function fileParts(connection: Connection, part: 'header' | 'back', collections: readonly number[]): InlineElement[] {
  const rows = connection
    .prepare<[{ part: string; collections: string }], string>(
      `SELECT content FROM file_part WHERE part = @part
       AND (json_array_length(@collections) = 0 OR collection_id IN (SELECT value FROM json_each(@collections))) ORDER BY id`,
    )
    .pluck()
    .all({ part, collections: JSON.stringify(collections) });
  // What is read here was written by TermbaseWriter.addFilePart, in this shape.
  return rows.map((row) => JSON.parse(row) as InlineElement);
}
