import type { NameReading } from '../xml/names.ts';
import { MODULE_NAMESPACES, TBX_NAMESPACE } from './categories.ts';

/** The prefixes that the public sample files use, bound or not. */
const USUAL_PREFIXES: ReadonlySet<string> = new Set(['min', 'basic', 'ling', 'linguist']);
const NAMESPACES: ReadonlySet<string> = new Set([TBX_NAMESPACE, ...Object.values(MODULE_NAMESPACES)]);

const STRUCTURAL: ReadonlySet<string> = new Set(
  `conceptEntry langSec termSec termEntry langSet tig ntig termGrp entry langGroup termGroup descripGrp adminGrp
  transacGrp termNoteGrp`.split(/\s+/u),
);

/** The names of TBX: local in its own namespaces, in none, and with the usual prefix of one. */
export const tbxNames: NameReading = (written, prefix, local, namespace) => {
  const known = prefix === '' || NAMESPACES.has(namespace) || USUAL_PREFIXES.has(prefix);
  const core = prefix === '' || namespace === TBX_NAMESPACE;
  return { name: known ? local : written, namespace, structural: core && STRUCTURAL.has(local) };
};
