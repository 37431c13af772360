import type { ConceptWriter } from '../format.ts';
import type { DialectName } from './categories.ts';
import type { Module } from '../../model/data-categories.ts';
import { MODULE_NAMESPACES, TBX_NAMESPACE } from './categories.ts';
import type { Dialect, Style } from './dialects.ts';
import { dialectV3 } from './dialects.ts';
import type { Names } from './entry-writer.ts';
import { leftOut } from './fit.ts';
import type { RootElement } from './frame.ts';
import { strictFrame } from './frame.ts';
import { writeTbx } from './writer.ts';

export const PREFIXES: Readonly<Record<Module, string>> = { min: 'min', basic: 'basic', linguist: 'ling' };

/**
 * A writer of TBX v3 (ISO 30042:2019) that both published core grammars accept.
 * Its id is `tbx-core`, `tbx-min`, `tbx-basic` or `tbx-linguist`, with `-dct` after it in that style.
 */
export function tbxV3Writer(name: DialectName, style: Style): ConceptWriter {
  const dialect = dialectV3(name, style);
  const names = namesV3(dialect, style === 'dct' ? PREFIXES : null);
  const root = rootV3(dialect);
  return {
    id: style === 'dca' ? name.toLowerCase() : `${name.toLowerCase()}-dct`,
    extension: 'tbx',
    leftOut: (concept, { languageCode }) => leftOut(concept, dialect, languageCode),
    write: (concepts, options) => writeTbx((given) => strictFrame(dialect, names, root, given), concepts, options),
  };
}

export function namesV3({ definitions }: Dialect, prefixes: Names['prefixes']): Names {
  return { entry: 'conceptEntry', languageSection: 'langSec', termSection: 'termSec', prefixes, definitions };
}

export function rootV3({ name, style, modules }: Dialect): RootElement {
  const bound = style === 'dct' ? modules : [];
  const namespaces = bound.map((module) => [`xmlns:${PREFIXES[module]}`, MODULE_NAMESPACES[module]]);
  const attributes = { type: name, style, 'xml:lang': '', xmlns: TBX_NAMESPACE, ...Object.fromEntries(namespaces) };
  return { name: 'tbx', attributes };
}
