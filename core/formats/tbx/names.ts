import type { Attributes } from '../../model/terminology.ts';
import type { Module } from './categories.ts';
import { MODULE_NAMESPACES, TBX_NAMESPACE } from './categories.ts';

/** An element's name with its namespace resolved, as far as TBX needs it. */
export interface ResolvedName {
  /** The local name in the namespaces of TBX and in none; elsewhere the name as written, prefix and all. */
  readonly name: string;
  readonly module: Module | null;
  /** Does the element hold elements only? */
  readonly structural: boolean;
  /** The parameters of `tbx-wrong-namespace` where a module's usual prefix is not bound to its namespace. */
  readonly problem: { readonly element: string; readonly namespace: string } | null;
}

interface Scope {
  readonly depth: number;
  readonly bindings: ReadonlyMap<string, string>;
  readonly cache: Map<string, ResolvedName>;
}

/** The prefixes that the public sample files use. */
const USUAL_PREFIXES: ReadonlyMap<string, Module> = new Map([
  ['min', 'min'],
  ['basic', 'basic'],
  ['ling', 'linguist'],
  ['linguist', 'linguist'],
]);

const MODULES: ReadonlyMap<string, Module> = new Map([
  [MODULE_NAMESPACES.min, 'min'],
  [MODULE_NAMESPACES.basic, 'basic'],
  [MODULE_NAMESPACES.linguist, 'linguist'],
]);

const STRUCTURAL: ReadonlySet<string> = new Set(
  `conceptEntry langSec termSec termEntry langSet tig ntig termGrp entry langGroup termGroup descripGrp adminGrp
  transacGrp termNoteGrp`.split(/\s+/u),
);

/** How many different names a scope remembers; a file of ever new names must not fill the memory. */
const REMEMBERED = 1_000;

/**
 * Namespaces (XML Names 1.0) for element names only: saxes checks them for every attribute too, at half its speed.
 * Each name is worked out once for each scope.
 */
export class NameResolver {
  readonly #scopes: Scope[] = [{ depth: 0, bindings: new Map(), cache: new Map() }];

  /** An element at this depth declares namespaces. */
  enter(depth: number, attributes: Attributes): void {
    const bindings = new Map(this.#scopes.at(-1)?.bindings);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'xmlns') bindings.set('', value.trim());
      else if (name.startsWith('xmlns:')) bindings.set(name.slice(6), value.trim());
    }
    this.#scopes.push({ depth, bindings, cache: new Map() });
  }

  /** The element at this depth is closed. */
  leave(depth: number): void {
    if (this.#scopes.at(-1)?.depth === depth && depth > 0) this.#scopes.pop();
  }

  /** The namespace of an element's name; empty where it is in none. */
  namespaceOf(written: string): string {
    const colon = written.indexOf(':');
    return this.#scopes.at(-1)?.bindings.get(colon === -1 ? '' : written.slice(0, colon)) ?? '';
  }

  resolve(written: string): ResolvedName {
    const scope = this.#scopes.at(-1);
    const known = scope?.cache.get(written);
    if (known !== undefined) return known;
    const resolved = resolveIn(scope?.bindings ?? new Map(), written);
    if (scope !== undefined && scope.cache.size < REMEMBERED) scope.cache.set(written, resolved);
    return resolved;
  }
}

function resolveIn(bindings: ReadonlyMap<string, string>, written: string): ResolvedName {
  const colon = written.indexOf(':');
  const prefix = colon === -1 ? '' : written.slice(0, colon);
  const local = written.slice(colon + 1);
  const namespace = bindings.get(prefix);
  const module = namespace === undefined ? undefined : MODULES.get(namespace);
  if (module !== undefined) return { name: local, module, structural: false, problem: null };
  if (prefix === '' || namespace === TBX_NAMESPACE) {
    return { name: local, module: null, structural: STRUCTURAL.has(local), problem: null };
  }
  const usual = USUAL_PREFIXES.get(prefix);
  if (usual === undefined) return { name: written, module: null, structural: false, problem: null };
  return { name: local, module: usual, structural: false, problem: { element: written, namespace: namespace ?? '' } };
}
