import type { LanguageCodes } from './exchange.ts';

/** A tool that people exchange with, and what it reads best. */
export interface Tool {
  readonly id: string;
  readonly name: string;
  /** The id of a writer. */
  readonly format: string;
  readonly codes: LanguageCodes;
}

/**
 * OmegaT, Weblate (translate-toolkit) and Lokalize read TBX v2 only and want codes with a region; OmegaT's own glossary
 * keeps its comments apart. Trados imports MultiTerm XML, memoQ its CSV, Swordfish TBX v3.
 */
export const TOOLS: readonly Tool[] = [
  { id: 'omegat', name: 'OmegaT', format: 'omegat', codes: 'region' },
  { id: 'trados', name: 'Trados MultiTerm', format: 'multiterm', codes: 'region' },
  { id: 'memoq', name: 'memoQ', format: 'memoq', codes: 'region' },
  { id: 'swordfish', name: 'Swordfish', format: 'tbx-basic', codes: 'region' },
  { id: 'weblate', name: 'Weblate / Lokalize', format: 'tbx-v2', codes: 'region' },
];

/** A format that is written, as a person chooses it. */
export interface ExportFormat {
  /** The id of a writer in the registry. */
  readonly id: string;
  readonly name: string;
  /** What file names end in. */
  readonly extension: string;
  readonly holds: 'concepts' | 'units';
}

/** Every format that is written, those for most purposes first. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  { id: 'tbx-v2', name: 'TBX-Basic v2 (CAT)', extension: 'tbx', holds: 'concepts' },
  { id: 'tbx-core', name: 'TBX-Core v3', extension: 'tbx', holds: 'concepts' },
  { id: 'tbx-min', name: 'TBX-Min v3', extension: 'tbx', holds: 'concepts' },
  { id: 'tbx-basic', name: 'TBX-Basic v3', extension: 'tbx', holds: 'concepts' },
  { id: 'tbx-linguist', name: 'TBX-Linguist v3', extension: 'tbx', holds: 'concepts' },
  { id: 'tbx-core-dct', name: 'TBX-Core v3 DCT', extension: 'tbx', holds: 'concepts' },
  { id: 'tbx-min-dct', name: 'TBX-Min v3 DCT', extension: 'tbx', holds: 'concepts' },
  { id: 'tbx-basic-dct', name: 'TBX-Basic v3 DCT', extension: 'tbx', holds: 'concepts' },
  { id: 'tbx-linguist-dct', name: 'TBX-Linguist v3 DCT', extension: 'tbx', holds: 'concepts' },
  { id: 'tbx-v3-full', name: 'TBX v3 (as imported)', extension: 'tbx', holds: 'concepts' },
  { id: 'tbx-v2-full', name: 'TBX v2 (as imported)', extension: 'tbx', holds: 'concepts' },
  { id: 'xlsx', name: 'Excel (XLSX)', extension: 'xlsx', holds: 'concepts' },
  { id: 'csv', name: 'CSV', extension: 'csv', holds: 'concepts' },
  { id: 'tsv', name: 'TSV', extension: 'tsv', holds: 'concepts' },
  { id: 'multiterm', name: 'MultiTerm XML', extension: 'xml', holds: 'concepts' },
  { id: 'memoq', name: 'memoQ CSV', extension: 'csv', holds: 'concepts' },
  { id: 'omegat', name: 'OmegaT (tab)', extension: 'utf8', holds: 'concepts' },
  { id: 'omegat-csv', name: 'OmegaT (CSV)', extension: 'csv', holds: 'concepts' },
  { id: 'tmx', name: 'TMX 1.4', extension: 'tmx', holds: 'units' },
];

/** How a format's language codes are written where nobody says: as stored in a file that is to be as it was imported. */
export function usualCodes(format: string): LanguageCodes {
  return format.endsWith('-full') ? 'kept' : 'region';
}
