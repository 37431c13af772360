import { asShuyuError, type Problem } from '../../core/errors.ts';
import { openFile } from '../files.ts';
import { fileEvents } from './reading.ts';

export interface ValidationReport {
  /** What the file says it is; empty where it does not get that far. */
  readonly format: string;
  readonly valid: boolean;
  readonly problems: readonly Problem[];
}

/** Read a file of any known format against its standard. What would stop an import is a problem like the others. */
export async function validateFile(path: string): Promise<ValidationReport> {
  const problems: Problem[] = [];
  let format = '';
  const file = await openFile(path);
  try {
    for await (const batch of fileEvents(file, path)) {
      for (const event of batch) {
        if (event.kind === 'header') format = event.flavour;
        else if (event.kind === 'problem') problems.push(event.problem);
      }
    }
  } catch (error) {
    const { code, parameters, position } = asShuyuError(error);
    problems.push({ code, parameters, position });
  }
  return { format, valid: problems.length === 0, problems };
}
