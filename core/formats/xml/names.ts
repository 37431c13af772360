import type { Attributes } from '../../model/terminology.ts';

/** What an element's name says. */
export interface ElementName {
  /** The local name in the namespaces that the format knows and in none; elsewhere the name as written. */
  readonly name: string;
  /** The namespace that the element is in; empty where it is in none. */
  readonly namespace: string;
  /** Does it hold elements only, so that the space between them means nothing? */
  readonly structural: boolean;
}

/** How a format understands a name, from its parts: asked once for each name and scope. */
export type NameReading = (written: string, prefix: string, local: string, namespace: string) => ElementName;

interface Scope {
  readonly depth: number;
  readonly bindings: ReadonlyMap<string, string>;
  readonly cache: Map<string, ElementName>;
}

/** How many different names a scope remembers; a file of ever new names must not fill the memory. */
const REMEMBERED = 1_000;

/**
 * Namespaces (XML Names 1.0) for element names only: saxes checks them for every attribute too, at half its speed.
 * Each name is worked out once for each scope.
 */
export class NameResolver {
  readonly #reading: NameReading;
  #scope: Scope = { depth: 0, bindings: new Map(), cache: new Map() };
  readonly #outer: Scope[] = [];

  constructor(reading: NameReading) {
    this.#reading = reading;
  }

  /** An element at this depth declares namespaces. */
  enter(depth: number, attributes: Attributes): void {
    const bindings = new Map(this.#scope.bindings);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'xmlns') bindings.set('', value.trim());
      else if (name.startsWith('xmlns:')) bindings.set(name.slice(6), value.trim());
    }
    this.#outer.push(this.#scope);
    this.#scope = { depth, bindings, cache: new Map() };
  }

  /** The element at this depth is closed. */
  leave(depth: number): void {
    if (this.#scope.depth === depth) this.#scope = this.#outer.pop() ?? this.#scope;
  }

  resolve(written: string): ElementName {
    const { bindings, cache } = this.#scope;
    const known = cache.get(written);
    if (known !== undefined) return known;
    const colon = written.indexOf(':');
    const prefix = colon === -1 ? '' : written.slice(0, colon);
    const resolved = this.#reading(written, prefix, written.slice(colon + 1), bindings.get(prefix) ?? '');
    if (cache.size < REMEMBERED) cache.set(written, resolved);
    return resolved;
  }
}

/** The names of a format that has no namespace: prefixes mean nothing, these elements hold elements only. */
export function plainNames(structural: ReadonlySet<string>): NameReading {
  return (written, _prefix, _local, namespace) => ({ name: written, namespace, structural: structural.has(written) });
}
