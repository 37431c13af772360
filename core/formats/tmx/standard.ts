/**
 * TMX 1.4b as its specification and DTD have it: for each element what it may hold, its attributes, and what their
 * values look like. Older versions are the same with `lang` for `xml:lang` and without `hi`.
 */

interface Definition {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** The elements it may hold. */
  readonly holds: readonly string[];
  /** Does it hold text? */
  readonly text: boolean;
}

const HISTORY = 'creationdate creationid changedate changeid';
const INFORMATION = `o-encoding datatype usagecount lastusagedate creationtool creationtoolversion ${HISTORY} o-tmf`;
const MARKUP = 'bpt ept ph it hi ut';

/** Name, required and optional attributes, elements inside; `#` among these for text. */
const TABLE: readonly (readonly [string, string, string, string])[] = [
  ['tmx', 'version', '', 'header body'],
  [
    'header',
    'creationtool creationtoolversion segtype o-tmf adminlang srclang datatype',
    `o-encoding ${HISTORY}`,
    'note prop ude',
  ],
  ['body', '', '', 'tu'],
  ['note', '', 'o-encoding xml:lang lang', '#'],
  ['prop', 'type', 'o-encoding xml:lang lang', '#'],
  ['ude', 'name', 'base', 'map'],
  ['map', 'unicode', 'code ent subst', ''],
  ['tu', '', `tuid ${INFORMATION} segtype srclang`, 'note prop tuv'],
  ['tuv', '', `xml:lang lang ${INFORMATION}`, 'note prop seg'],
  ['seg', '', '', `# ${MARKUP}`],
  ['bpt', 'i', 'x type', '# sub'],
  ['ept', 'i', '', '# sub'],
  ['it', 'pos', 'x type', '# sub'],
  ['ph', '', 'x assoc type', '# sub'],
  ['hi', '', 'x type', `# ${MARKUP}`],
  ['ut', '', 'x', '# sub'],
  ['sub', '', 'datatype type', `# ${MARKUP}`],
];

export const ELEMENTS: ReadonlyMap<string, Definition> = new Map(
  TABLE.map(([name, required, optional, inside]) => {
    const holds = words(inside);
    return [
      name,
      {
        required: words(required),
        optional: words(optional),
        holds: holds.filter((held) => held !== '#'),
        text: holds.includes('#'),
      },
    ];
  }),
);

function words(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}

/** Elements that hold elements only. */
export const STRUCTURAL: ReadonlySet<string> = new Set(['tmx', 'header', 'body', 'ude', 'map', 'tu', 'tuv']);

const LISTED: ReadonlyMap<string, readonly string[]> = new Map([
  ['segtype', ['block', 'paragraph', 'sentence', 'phrase']],
  ['pos', ['begin', 'end']],
  ['assoc', ['p', 'f', 'b']],
]);
const NUMBERS: ReadonlySet<string> = new Set(['i', 'x', 'usagecount']);
const DATES: ReadonlySet<string> = new Set(['creationdate', 'changedate', 'lastusagedate']);

/** May the element have this attribute? */
export function hasAttribute({ required, optional }: Definition, name: string): boolean {
  return required.includes(name) || optional.includes(name);
}

/** What is wrong with the value of an attribute: a date, or anything else; null where it is as TMX has it. */
export function oddValue(attribute: string, value: string): 'date' | 'value' | null {
  if (DATES.has(attribute)) return isDate(value) ? null : 'date';
  if (NUMBERS.has(attribute)) return /^\d+$/u.test(value) ? null : 'value';
  const listed = LISTED.get(attribute);
  return listed === undefined || listed.includes(value) ? null : 'value';
}

/** YYYYMMDDThhmmssZ, on a day and at a time that there are. */
function isDate(value: string): boolean {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u.exec(value);
  if (parts === null) return false;
  const [, year, month, day, hour, minute, second] = parts;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const time = Date.parse(written);
  return !Number.isNaN(time) && new Date(time).toISOString() === written;
}
