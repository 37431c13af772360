import type { DialectName } from './categories.ts';
import type { CategoryDefinition, Module } from '../../model/data-categories.ts';
import { DIALECT_MODULES } from './categories.ts';
import { CATEGORIES, CATEGORIES_V2 } from '../../model/data-categories.ts';

/** Data Category as Attribute (`<termNote type="partOfSpeech">`) or as Tag (`<min:partOfSpeech>`). */
export type Style = 'dca' | 'dct';

/**
 * What a dialect can hold: the intersection of the published grammars, so that a file passes whichever of them a tool
 * checks it against (v3: core 2018 and 2023; v2: TBX-Basic).
 */
export interface Dialect {
  readonly name: DialectName;
  readonly version: 2 | 3;
  /** In style DCT core 2018 allows no core element, so no `hi`, inside the element of a module. */
  readonly style: Style;
  readonly definitions: ReadonlyMap<string, CategoryDefinition>;
  readonly modules: readonly Module[];
  /** What a group may hold beside its first element, by that element; `adminGrp` for a group in a group. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  /** The elements that may stand inside text, with the attributes they may have. */
  readonly inline: Readonly<Record<string, readonly string[]>>;
  /** May the target of an `xref` only be http or https? */
  readonly webTargets: boolean;
}

const MEMBERS_V3 = {
  descrip: ['descripNote', 'admin', 'adminGrp', 'transacGrp', 'note', 'ref', 'xref'],
  admin: ['adminNote', 'note', 'ref', 'xref'],
  transac: ['transacNote', 'date', 'note', 'ref', 'xref'],
  termNote: ['admin', 'adminGrp', 'transacGrp', 'note', 'ref', 'xref'],
};
const INLINE_V3 = {
  hi: ['type', 'target'],
  foreign: ['id', 'xml:lang'],
  sc: ['id', 'isolated'],
  ec: ['id', 'startRef', 'isolated'],
  ph: [],
};

const MEMBERS_V2 = { descrip: ['admin'], transac: ['transacNote', 'date'] };
const INLINE_V2 = { hi: ['type', 'target'], foreign: ['id', 'xml:lang'], bpt: ['i', 'type'], ept: ['i'], ph: ['type'] };

/** A dialect of TBX v3 in one of the two styles. */
export function dialectV3(name: DialectName, style: Style = 'dca'): Dialect {
  return {
    name,
    version: 3,
    style,
    definitions: CATEGORIES,
    modules: DIALECT_MODULES[name],
    members: MEMBERS_V3,
    inline: INLINE_V3,
    webTargets: true,
  };
}

/** TBX-Basic v2, what CAT tools read. */
export const BASIC_V2: Dialect = {
  name: 'TBX-Basic',
  version: 2,
  style: 'dca',
  definitions: CATEGORIES_V2,
  modules: DIALECT_MODULES['TBX-Basic'],
  members: MEMBERS_V2,
  inline: INLINE_V2,
  webTargets: false,
};

/** The values of `hi/@type`. */
export const HIGHLIGHTS: readonly string[] = [
  'entailedTerm',
  'hotkey',
  'italics',
  'bold',
  'superscript',
  'subscript',
  'math',
];

/** Elements that hold plain text only. */
export const PLAIN_ELEMENTS: ReadonlySet<string> = new Set([
  'ref',
  'xref',
  'transac',
  'transacNote',
  'adminNote',
  'descripNote',
  'date',
]);
