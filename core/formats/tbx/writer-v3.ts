import { languageTag } from '../../text/language.ts';
import type { ConceptWriter, WriteOptions } from '../format.ts';
import type { DialectName, Module } from './categories.ts';
import { MODULE_NAMESPACES, TBX_NAMESPACE } from './categories.ts';
import type { Style } from './dialects.ts';
import { dialectV3 } from './dialects.ts';
import { leftOut } from './fit.ts';
import { writeTbx } from './writer.ts';
import { escapeText } from '../xml/writing.ts';

const PREFIXES: Readonly<Record<Module, string>> = { min: 'min', basic: 'basic', linguist: 'ling' };

/**
 * A writer of TBX v3 (ISO 30042:2019) that both published core grammars accept.
 * Its id is `tbx-core`, `tbx-min`, `tbx-basic` or `tbx-linguist`, with `-dct` after it in that style.
 */
export function tbxV3Writer(name: DialectName, style: Style): ConceptWriter {
  const dialect = dialectV3(name, style);
  const frame = {
    dialect,
    names: {
      entry: 'conceptEntry',
      languageSection: 'langSec',
      termSection: 'termSec',
      prefixes: style === 'dct' ? PREFIXES : null,
      definitions: dialect.definitions,
    },
    head: (options: WriteOptions) => head(name, style, dialect.modules, options),
    backList: 'refObjectSec',
    root: 'tbx',
  };
  return {
    id: style === 'dca' ? name.toLowerCase() : `${name.toLowerCase()}-dct`,
    extension: 'tbx',
    leftOut: (concept) => leftOut(concept, dialect),
    write: (concepts, options) => writeTbx(frame, concepts, options),
  };
}

function head(name: DialectName, style: Style, modules: readonly Module[], options: WriteOptions): string {
  const bound = style === 'dct' ? modules : [];
  const namespaces = bound.map((module) => ` xmlns:${PREFIXES[module]}="${MODULE_NAMESPACES[module]}"`).join('');
  const language = languageTag(options.language);
  return (
    `<tbx type="${name}" style="${style}" xml:lang="${language}" xmlns="${TBX_NAMESPACE}"${namespaces}>\n` +
    '  <tbxHeader>\n' +
    fileDescription(options) +
    '  </tbxHeader>\n'
  );
}

/** Title and source; the title alone, for the grammars disagree on the order of title and publication statement. */
export function fileDescription({ title, source }: WriteOptions): string {
  const titleStatement =
    title === '' ? '' : `      <titleStmt>\n        <title>${escapeText(title)}</title>\n      </titleStmt>\n`;
  return (
    `    <fileDesc>\n${titleStatement}` +
    `      <sourceDesc>\n        <p>${escapeText(source)}</p>\n      </sourceDesc>\n` +
    '    </fileDesc>\n'
  );
}
