import { ShuyuError } from '../../errors.ts';
import type { ProblemLog } from '../problems.ts';
import type { XmlElement } from '../xml/element.ts';
import { DIALECT_MODULES, TBX_NAMESPACE } from './categories.ts';
import type { Style } from './dialects.ts';
import type { Grammar } from './grammar.ts';
import { GRAMMAR_BASIC_V2, GRAMMAR_V2, GRAMMAR_V3 } from './grammar.ts';

/** What the root element says of its file. */
export interface Root {
  readonly element: string;
  readonly version: 2 | 3;
  readonly dialect: string | undefined;
  /** The style of a v3 file; DCA where it says nothing else. */
  readonly style: Style;
  /** What the file's structure is held against; null for the TBX-Min of 2013. */
  readonly grammar: Grammar | null;
  /** For the person: `TBX-Basic v3 DCA`, `TBX v2`. */
  readonly flavour: string;
}

/** @throws ShuyuError where the root element is not one of TBX */
export function rootOf(root: XmlElement): Root {
  const { attributes } = root;
  const element = root.name.slice(root.name.indexOf(':') + 1);
  const dialect = (element === 'TBX' ? attributes['dialect'] : root.type) ?? undefined;
  const title = dialect ?? 'TBX';
  switch (element) {
    case 'martif': {
      const grammar = dialect === 'TBX-Basic' ? GRAMMAR_BASIC_V2 : GRAMMAR_V2;
      return { element, version: 2, dialect, style: 'dca', grammar, flavour: `${title} v2` };
    }
    case 'tbx': {
      const style = attributes['style'] === 'dct' ? 'dct' : 'dca';
      const written = attributes['style'] === undefined ? '' : ` ${attributes['style'].toUpperCase()}`;
      return { element, version: 3, dialect, style, grammar: GRAMMAR_V3, flavour: `${title} v3${written}` };
    }
    case 'TBX':
      return { element, version: 3, dialect, style: 'dct', grammar: null, flavour: `${title} (2013)` };
    default:
      throw new ShuyuError('tbx-not-tbx', { root: root.name }, { line: root.line, column: root.column });
  }
}

/** Report a namespace or a dialect that is none of TBX's; the other attributes are the grammar's matter. */
export function checkRoot({ element, dialect }: Root, root: XmlElement, problems: ProblemLog): void {
  const namespace = element === 'tbx' ? TBX_NAMESPACE : '';
  if (element !== 'TBX' && root.namespace !== namespace) {
    problems.report('tbx-wrong-namespace', { element, namespace: root.namespace }, root);
  }
  if (element === 'tbx' && dialect !== undefined && !Object.hasOwn(DIALECT_MODULES, dialect)) {
    problems.report('tbx-dialect-unknown', { dialect }, root);
  }
}
