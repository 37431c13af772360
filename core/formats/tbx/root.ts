import { ShuyuError } from '../../errors.ts';
import { TBX_NAMESPACE } from './categories.ts';
import type { XmlElement } from './element.ts';

/** What the root element says of its file. */
export interface Root {
  readonly element: string;
  readonly version: 2 | 3;
  readonly dialect: string | undefined;
  /** For the person: `TBX-Basic v3 DCA`, `TBX v2`. */
  readonly flavour: string;
  /** The namespace of a v3 root that is not in TBX's own; null where all is well. */
  readonly wrongNamespace: string | null;
}

/** @throws ShuyuError where the root element is not one of TBX */
export function rootOf(element: XmlElement): Root {
  const { name: written, attributes, position } = element;
  const colon = written.indexOf(':');
  const name = written.slice(colon + 1);
  const namespace = attributes[colon === -1 ? 'xmlns' : `xmlns:${written.slice(0, colon)}`] ?? '';
  if (name === 'martif') {
    const dialect = attributes['type'];
    return { element: name, version: 2, dialect, flavour: `${dialect ?? 'TBX'} v2`, wrongNamespace: null };
  }
  if (name === 'tbx') {
    const dialect = attributes['type'];
    const style = attributes['style'];
    const flavour = [dialect ?? 'TBX', 'v3', ...(style === undefined ? [] : [style.toUpperCase()])].join(' ');
    const bound = Object.entries(attributes).some(([key, value]) => isDefault(key, colon) && value === TBX_NAMESPACE);
    return { element: name, version: 3, dialect, flavour, wrongNamespace: bound ? null : namespace };
  }
  if (name === 'TBX') {
    const dialect = attributes['dialect'];
    return { element: name, version: 3, dialect, flavour: `${dialect ?? 'TBX'} (2013)`, wrongNamespace: null };
  }
  throw new ShuyuError('tbx-not-tbx', { root: written }, position);
}

/** A root with a prefix was resolved to its local name if the prefix is TBX's, so any binding to TBX will do. */
function isDefault(attribute: string, colon: number): boolean {
  return attribute === 'xmlns' || (colon === -1 && attribute.startsWith('xmlns:'));
}
