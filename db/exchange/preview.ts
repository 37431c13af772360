import { asShuyuError, type Problem } from '../../core/errors.ts';
import type { FilePreview } from '../../core/model/exchange.ts';
import type { TranslationUnit } from '../../core/model/memory.ts';
import type { TableLayout, TableMapping } from '../../core/model/table.ts';
import type { Concept } from '../../core/model/terminology.ts';
import { openFile } from '../files.ts';
import { fileEvents } from './reading.ts';

/** Entries and problems that a preview shows. */
const SHOWN = 20;

/**
 * Read the beginning of a file as an import would read it.
 * @param mapping how to understand the columns of a table; null where that is to be guessed
 * @throws ShuyuError `file-*`, `format-unknown`; what is wrong further on is a problem of the preview
 */
export async function previewFile(path: string, mapping: TableMapping | null): Promise<FilePreview> {
  let format = '';
  let table: TableLayout | null = null;
  const concepts: Concept[] = [];
  const units: TranslationUnit[] = [];
  const problems: Problem[] = [];
  const file = await openFile(path);
  try {
    for await (const batch of fileEvents(file, path, { mapping })) {
      for (const event of batch) {
        if (event.kind === 'header') format = event.flavour;
        else if (event.kind === 'table') table = event.layout;
        else if (event.kind === 'problem') problems.push(event.problem);
        else if (event.kind === 'concept') concepts.push(event.concept);
        else if (event.kind === 'unit') units.push(event.unit);
      }
      if (concepts.length + units.length >= SHOWN) break;
    }
  } catch (error) {
    const shuyuError = asShuyuError(error);
    if (format === '') throw shuyuError;
    const { code, parameters, position } = shuyuError;
    problems.unshift({ code, parameters, position });
  }
  return {
    format,
    table,
    concepts: concepts.slice(0, SHOWN),
    units: units.slice(0, SHOWN),
    problems: problems.slice(0, SHOWN),
  };
}
