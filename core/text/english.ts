/**
 * Stems of English words, light on purpose: number and spelling are folded, nothing else, so that `building` is not
 * `build` and a term is not found where it does not stand.
 */

const IRREGULAR: Readonly<Record<string, string>> = {
  women: 'woman',
  men: 'man',
  children: 'child',
  crises: 'crisis',
  analyses: 'analysis',
  bases: 'basis',
  theses: 'thesis',
  hypotheses: 'hypothesis',
  criteria: 'criterion',
  phenomena: 'phenomenon',
  indices: 'index',
  programme: 'program',
  programmes: 'program',
  centre: 'center',
  centres: 'center',
  defence: 'defense',
  offence: 'offense',
  licence: 'license',
  judgement: 'judgment',
  ageing: 'aging',
  fulfil: 'fulfill',
};

/** The irregular forms that have this stem: women for woman, programme for program. */
export function irregularForms(stemmed: string): readonly string[] {
  return IRREGULAR_FORMS.get(stemmed) ?? [];
}

const IRREGULAR_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(Object.entries(IRREGULAR), ([, stemmed]) => stemmed)].map(([stemmed, forms]) => [
    stemmed,
    forms.map(([form]) => form),
  ]),
);

/** Words that end in s without being a plural. */
const NO_PLURAL = /(?:ss|us|is|news|series|species|means)$/u;

/** The stem of one word in lower case. */
export function stem(word: string): string {
  const bare = word.replace(/['’]s?$/u, '').replace(/['’]/gu, '');
  const irregular = Object.hasOwn(IRREGULAR, bare) ? IRREGULAR[bare] : undefined;
  return irregular ?? spelling(singular(bare));
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || NO_PLURAL.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return /(?:ch|sh|x|ss|zz)es$/u.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** -ise as -ize, -our as -or: the two spellings of English as one. */
function spelling(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/is(e|ed|er|ing|ation|ational)$/u, 'iz$1')
    .replace(/ys(e|ed|er|ing)$/u, 'yz$1')
    .replace(/our$/u, 'or');
}
