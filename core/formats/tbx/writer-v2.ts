import type { ConceptWriter } from '../format.ts';
import { BASIC_V2 } from './dialects.ts';
import type { Names } from './entry-writer.ts';
import { leftOut } from './fit.ts';
import { strictFrame } from './frame.ts';
import { writeTbx } from './writer.ts';

/**
 * TBX-Basic v2 (martif), what CAT tools read: `tig` and never `ntig`, which TBX-Basic forbids; no DOCTYPE, which
 * OmegaT does not load and others fetch in vain.
 */
export const tbxV2Writer: ConceptWriter = {
  id: 'tbx-v2',
  extension: 'tbx',
  leftOut: (concept, { languageCode }) => leftOut(concept, BASIC_V2, languageCode),
  write: (concepts, options) => writeTbx((given) => strictFrame(BASIC_V2, NAMES_V2, ROOT, given), concepts, options),
};

export const NAMES_V2: Names = {
  entry: 'termEntry',
  languageSection: 'langSet',
  termSection: 'tig',
  prefixes: null,
  definitions: BASIC_V2.definitions,
};

const ROOT = { name: 'martif', attributes: { type: 'TBX-Basic', 'xml:lang': '' } };
