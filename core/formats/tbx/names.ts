import type { XmlElement } from '../xml/element.ts';
import type { NameReading } from '../xml/names.ts';
import { MODULE_NAMESPACES, TBX_NAMESPACE } from './categories.ts';

/** The prefixes that the public sample files use, bound or not. */
const USUAL_PREFIXES: ReadonlySet<string> = new Set(['min', 'basic', 'ling', 'linguist']);
const MODULES: ReadonlySet<string> = new Set(Object.values(MODULE_NAMESPACES));

const STRUCTURAL: ReadonlySet<string> = new Set(
  `conceptEntry langSec termSec termEntry langSet tig ntig termGrp entry langGroup termGroup descripGrp adminGrp
  transacGrp termNoteGrp`.split(/\s+/u),
);

/** The names of TBX: local in its own namespace and in none, elsewhere as written. */
export const tbxNames: NameReading = (written, prefix, local, namespace) => {
  const core = namespace === TBX_NAMESPACE || (prefix === '' && !MODULES.has(namespace));
  return { name: core ? local : written, namespace, structural: core && STRUCTURAL.has(local) };
};

/** The data category that an element is named after in style DCT, if it is one: the local name where its namespace or prefix is that of a module. */
export function categoryName({ name, namespace }: XmlElement): string {
  const colon = name.indexOf(':');
  if (colon === -1) return name;
  return MODULES.has(namespace) || USUAL_PREFIXES.has(name.slice(0, colon)) ? name.slice(colon + 1) : name;
}
