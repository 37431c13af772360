/**
 * The structure of a TBX file, element by element: what the reader checks. v3 is what both published grammars of ISO
 * 30042:2019 (2018 and 2023) accept; v2 the core structure of ISO 30042:2008 and, narrower, TBX-Basic. Data categories
 * with their levels and values are the vocabulary's matter.
 */

/** What an attribute may be: an id, what points to one, a language, a web address, any text; or one of these values. */
export type AttributeRule = 'id' | 'reference' | 'language' | 'web' | 'text' | readonly string[];

/** A step of what an element holds, in order. */
export interface Step {
  readonly names: readonly string[];
  readonly isNeeded: boolean;
  readonly isRepeated: boolean;
}

export interface ElementRule {
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  readonly needed: readonly string[];
  readonly steps: readonly Step[];
  /** The step of each element that may stand here. */
  readonly stepOf: ReadonlyMap<string, number>;
  /** The first and the last step in which an element of a module (style DCT) may stand; null where none may. */
  readonly module: readonly [number, number] | null;
  readonly text: boolean;
  /** Does the reading of entries itself tell of stray text, of unknown elements and of missing terms in here? */
  readonly isEntry: boolean;
}

export type Grammar = ReadonlyMap<string, ElementRule>;

/** In the place of a name: any element of a module. */
const MODULE = '{module}';

const ID = { id: 'id' } as const;
const ID_LANGUAGE = { id: 'id', 'xml:lang': 'language' } as const;
const TYPED = { ...ID_LANGUAGE, target: 'reference', datatype: 'text', type: 'text' } as const;
const LINK = { id: 'id', target: 'web', type: 'text' } as const;
const HIGHLIGHTS = ['entailedTerm', 'hotkey', 'italics', 'bold', 'superscript', 'subscript', 'math'];

interface Parts {
  readonly attributes?: Readonly<Record<string, AttributeRule>>;
  readonly needs?: string;
  readonly text?: boolean;
  readonly isEntry?: boolean;
}

/** `steps`: names with `?`, `*` or `+` after them as in a regular expression, nothing for exactly one. */
function rule(steps: readonly string[], { attributes = {}, needs = '', text = false, isEntry = false }: Parts) {
  const parsed = steps.map((step): Step => {
    const sign = /[?*+]$/u.exec(step)?.[0] ?? '';
    const names = step
      .replace(/[?*+]$/u, '')
      .trim()
      .split(/\s+/u);
    return { names, isNeeded: sign === '' || sign === '+', isRepeated: sign === '*' || sign === '+' };
  });
  const open = parsed.flatMap(({ names }, at) => (names.includes(MODULE) ? [at] : []));
  const [first] = open;
  const last = open.at(-1);
  return {
    attributes,
    needed: needs === '' ? [] : needs.split(' '),
    steps: parsed,
    stepOf: new Map(parsed.flatMap(({ names }, at) => names.map((name): [string, number] => [name, at]))),
    module: first === undefined || last === undefined ? null : ([first, last] as const),
    text,
    isEntry,
  };
}

const entry = (steps: readonly string[], attributes: Parts['attributes'] = ID, needs = ''): ElementRule =>
  rule(steps, { attributes, needs, isEntry: true });
const structure = (steps: readonly string[], attributes: Parts['attributes'] = ID, needs = ''): ElementRule =>
  rule(steps, { attributes, needs });
const content = (inline: string, attributes: Parts['attributes'] = TYPED, needs = ''): ElementRule =>
  rule(inline === '' ? [] : [`${inline}*`], { attributes, needs, text: true });

/** What every version has around the entries. */
function frame(names: { header: string; entry: string; list: string; noteText: string }): [string, ElementRule][] {
  const { header, list, noteText } = names;
  return [
    ['text', structure(['body?', 'back?'])],
    ['body', structure([`${names.entry}*`])],
    [header, structure(['fileDesc', 'encodingDesc?', 'revisionDesc?'])],
    ['titleStmt', structure(['title', 'note*'], ID_LANGUAGE)],
    ['title', content('', ID_LANGUAGE)],
    ['publicationStmt', structure(['p+'])],
    ['sourceDesc', structure(['p+'], ID_LANGUAGE)],
    ['encodingDesc', structure(['p+'])],
    ['revisionDesc', structure(['change+'], ID_LANGUAGE)],
    ['change', structure(['p+'], ID_LANGUAGE)],
    ['p', content(noteText, { ...ID_LANGUAGE, type: 'text' })],
    ['back', structure([`${list}*`])],
    [list, structure(['refObject+'], { ...ID, type: 'text' }, 'type')],
    ['item', content(noteText, { ...ID, type: 'text' })],
    ['note', content(noteText, ID_LANGUAGE)],
    ['foreign', content(noteText, ID_LANGUAGE)],
  ];
}

const AUXILIARY = 'descrip descripGrp admin adminGrp transacGrp note ref xref';
const LINKING = 'admin adminGrp transacGrp note ref xref';

const NOTE_TEXT_V3 = 'hi foreign sc ec ph';

export const GRAMMAR_V3: Grammar = new Map<string, ElementRule>([
  ...frame({ header: 'tbxHeader', entry: 'conceptEntry', list: 'refObjectSec', noteText: NOTE_TEXT_V3 }),
  [
    'tbx',
    structure(
      ['tbxHeader?', 'text?'],
      { type: 'text', style: ['dca', 'dct'], 'xml:lang': 'language' },
      'type style xml:lang',
    ),
  ],
  // The grammars disagree on the order of these two.
  ['fileDesc', structure(['titleStmt publicationStmt?', 'sourceDesc'])],
  ['refObject', structure(['itemSet itemGrp item+'])],
  ['itemSet', structure(['item itemGrp+'], { ...ID, type: 'text' })],
  ['itemGrp', structure(['item', `${LINKING}*`])],
  ['conceptEntry', entry([`${AUXILIARY} ${MODULE}*`, 'langSec*'])],
  // Its language code is looked at when the section is read: see entry.ts.
  ['langSec', entry([`${AUXILIARY} ${MODULE}*`, 'termSec*'], { 'xml:lang': 'text' })],
  ['termSec', entry(['term?', `termNote termNoteGrp ${MODULE}*`, `${AUXILIARY} ${MODULE}*`])],
  ['descripGrp', entry([`descrip ${MODULE}`, `descripNote ${LINKING} ${MODULE}*`])],
  ['adminGrp', entry([`admin ${MODULE}`, `adminNote note ref xref ${MODULE}*`])],
  ['transacGrp', entry([`transac ${MODULE}`, `transacNote date note ref xref ${MODULE}*`])],
  ['termNoteGrp', entry([`termNote ${MODULE}`, `${LINKING} ${MODULE}*`])],
  ['term', content('hi', ID)],
  ...['termNote', 'descrip', 'admin'].map((name): [string, ElementRule] => [name, content(NOTE_TEXT_V3)]),
  ...['transac', 'transacNote', 'adminNote', 'descripNote', 'ref'].map((name): [string, ElementRule] => [
    name,
    content(''),
  ]),
  ['xref', content('', LINK, 'target')],
  ['date', content('', ID)],
  ['hi', content('', { target: 'reference', type: HIGHLIGHTS })],
  ['sc', structure([], { id: 'id', isolated: ['yes', 'no'] }, 'id')],
  ['ec', structure([], { id: 'id', startRef: 'reference', isolated: ['yes', 'no'] })],
  ['ph', structure([], {})],
]);

const NOTE_TEXT_V2 = 'hi foreign bpt ept ph';
const ROOT_V2 = structure(['martifHeader?', 'text?'], { type: 'text', 'xml:lang': 'text' }, 'type xml:lang');
const FILE_V2 = structure(['titleStmt?', 'publicationStmt?', 'sourceDesc+']);
const HIGHLIGHTED_V2 = content('', { target: 'reference', 'xml:lang': 'text', type: HIGHLIGHTS });
const V2 = { header: 'martifHeader', entry: 'termEntry', list: 'refObjectList' };

/** TBX-Basic v2. */
export const GRAMMAR_BASIC_V2: Grammar = new Map<string, ElementRule>([
  ...frame({ ...V2, noteText: NOTE_TEXT_V2 }),
  ['martif', ROOT_V2],
  ['fileDesc', FILE_V2],
  ['p', content(NOTE_TEXT_V2, { ...ID_LANGUAGE, type: ['XCSURI'] })],
  ['refObject', structure(['item+'])],
  ['termEntry', entry(['descrip descripGrp admin transacGrp note ref xref*', 'langSet*'])],
  ['langSet', entry(['descrip descripGrp admin transacGrp note ref xref*', 'tig*'], { 'xml:lang': 'text' })],
  ['tig', entry(['term?', 'termNote*', 'descrip descripGrp admin transacGrp note ref xref*'])],
  ['descripGrp', entry(['descrip', 'admin*'])],
  ['transacGrp', entry(['transac', 'transacNote date*'])],
  ['term', content('hi', ID)],
  ...['termNote', 'descrip', 'admin'].map((name): [string, ElementRule] => [name, content(NOTE_TEXT_V2)]),
  ...['transac', 'transacNote', 'ref'].map((name): [string, ElementRule] => [name, content('')]),
  ['xref', content('', { ...ID, target: 'text', type: 'text' }, 'target')],
  ['date', content('', ID)],
  ['hi', HIGHLIGHTED_V2],
  ['bpt', content('', { i: 'text', type: 'text' })],
  ['ept', content('', { i: 'text' })],
  ['ph', content('', { type: 'text' })],
]);

const NOTE_TEXT_DEFAULT = `${NOTE_TEXT_V2} it ut`;
const COMPONENTS = 'termNote termNoteGrp*';

/** TBX v2 with its default constraint set or another one. */
export const GRAMMAR_V2: Grammar = new Map<string, ElementRule>([
  ...GRAMMAR_BASIC_V2,
  ...frame({ ...V2, noteText: NOTE_TEXT_DEFAULT }),
  ['refObject', structure(['itemSet itemGrp item+'])],
  ['itemSet', structure(['item itemGrp+'], { ...ID, type: 'text' })],
  ['itemGrp', structure(['item', `${LINKING}*`])],
  ['termEntry', entry([`${AUXILIARY}*`, 'langSet*'])],
  ['langSet', entry([`${AUXILIARY}*`, 'tig ntig*'], { ...ID, 'xml:lang': 'text' })],
  ['tig', entry(['term?', 'termNote*', `${AUXILIARY}*`])],
  ['ntig', entry(['termGrp', `${AUXILIARY}*`])],
  ['termGrp', entry(['term', COMPONENTS, 'termCompList*'])],
  ['termCompList', structure([`${AUXILIARY}*`, 'termComp termCompGrp+'], { ...ID, type: 'text' }, 'type')],
  ['termCompGrp', structure(['termComp', COMPONENTS, `${AUXILIARY}*`])],
  ['termComp', content('hi', ID_LANGUAGE)],
  ['descripGrp', entry(['descrip', `descripNote ${LINKING}*`])],
  ['adminGrp', entry(['admin', 'adminNote note ref xref*'])],
  ['transacGrp', entry(['transac', 'transacNote date note ref xref*'])],
  ['termNoteGrp', entry(['termNote', `${LINKING}*`])],
  ...['termNote', 'descrip', 'admin'].map((name): [string, ElementRule] => [name, content(NOTE_TEXT_DEFAULT)]),
  ...['adminNote', 'descripNote'].map((name): [string, ElementRule] => [name, content('')]),
  ['it', content('', { pos: 'text', type: 'text' })],
  ['ut', content('')],
]);

/** The elements of either version: where one stands that is none of its own, that is a matter of structure. */
export const ELEMENTS: ReadonlySet<string> = new Set([...GRAMMAR_V3.keys(), ...GRAMMAR_V2.keys()]);
