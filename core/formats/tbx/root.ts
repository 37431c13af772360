import { ShuyuError } from '../../errors.ts';
import { TBX_NAMESPACE } from './categories.ts';
import type { XmlElement } from '../xml/element.ts';

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
  const { attributes, namespace } = element;
  const name = element.name.slice(element.name.indexOf(':') + 1);
  const dialect = (name === 'TBX' ? attributes['dialect'] : element.type) ?? undefined;
  const title = dialect ?? 'TBX';
  switch (name) {
    case 'martif':
      return { element: name, version: 2, dialect, flavour: `${title} v2`, wrongNamespace: null };
    case 'tbx': {
      const style = attributes['style'] === undefined ? '' : ` ${attributes['style'].toUpperCase()}`;
      const wrongNamespace = namespace === TBX_NAMESPACE ? null : namespace;
      return { element: name, version: 3, dialect, flavour: `${title} v3${style}`, wrongNamespace };
    }
    case 'TBX':
      return { element: name, version: 3, dialect, flavour: `${title} (2013)`, wrongNamespace: null };
    default:
      throw new ShuyuError('tbx-not-tbx', { root: element.name }, { line: element.line, column: element.column });
  }
}
