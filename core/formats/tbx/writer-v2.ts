import { languageTag } from '../../text/language.ts';
import type { ConceptWriter, WriteOptions } from '../format.ts';
import { BASIC_V2 } from './dialects.ts';
import { leftOut } from './fit.ts';
import { fileDescription } from './writer-v3.ts';
import { writeTbx } from './writer.ts';

/**
 * TBX-Basic v2 (martif), what CAT tools read: `tig` and never `ntig`, which TBX-Basic forbids; no DOCTYPE, which
 * OmegaT does not load and others fetch in vain.
 */
export const tbxV2Writer: ConceptWriter = {
  id: 'tbx-v2',
  extension: 'tbx',
  leftOut: (concept) => leftOut(concept, BASIC_V2),
  write: (concepts, options) => writeTbx(FRAME, concepts, options),
};

const FRAME = {
  dialect: BASIC_V2,
  names: {
    entry: 'termEntry',
    languageSection: 'langSet',
    termSection: 'tig',
    prefixes: null,
    definitions: BASIC_V2.definitions,
  },
  head,
  backList: 'refObjectList',
  root: 'martif',
};

function head(options: WriteOptions): string {
  return (
    `<martif type="TBX-Basic" xml:lang="${languageTag(options.language)}">\n` +
    '  <martifHeader>\n' +
    fileDescription(options) +
    '    <encodingDesc>\n      <p type="XCSURI">TBXBasicXCSV02.xcs</p>\n    </encodingDesc>\n' +
    '  </martifHeader>\n'
  );
}
