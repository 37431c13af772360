import type { NameReading } from '../xml/names.ts';
import { CATEGORIES, MODULE_NAMESPACES, TBX_NAMESPACE } from './categories.ts';

/** The prefixes that the public sample files use, bound or not. */
const USUAL_PREFIXES: ReadonlySet<string> = new Set(['min', 'basic', 'ling', 'linguist']);
const MODULES: ReadonlySet<string> = new Set(Object.values(MODULE_NAMESPACES));

const STRUCTURAL: ReadonlySet<string> = new Set(
  `conceptEntry langSec termSec termEntry langSet tig ntig termGrp entry langGroup termGroup descripGrp adminGrp
  transacGrp termNoteGrp`.split(/\s+/u),
);

/** The names of TBX: local in its own namespace and in none, and the data categories of its modules. */
export const tbxNames: NameReading = (written, prefix, local, namespace) => {
  const core = namespace === TBX_NAMESPACE || (prefix === '' && !MODULES.has(namespace));
  const module = CATEGORIES.has(local) && (MODULES.has(namespace) || USUAL_PREFIXES.has(prefix));
  return { name: core || module ? local : written, namespace, structural: core && STRUCTURAL.has(local) };
};
