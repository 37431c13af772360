import type { WriteOptions } from '../../core/formats/format.ts';
import {
  dataCategory,
  plainText,
  type Concept,
  type DataCategory,
  type TermSection,
} from '../../core/model/terminology.ts';

/** A row of the facts: one Chinese term with its English equivalents. */
interface Fact {
  readonly concept: string;
  readonly zh: string;
  readonly en: readonly string[];
  readonly abbreviation: string;
  readonly subject: string;
  readonly partOfSpeech: string;
  readonly termType: string;
  readonly reliability: string;
  readonly note: string;
  readonly source: string;
}

/** The concepts of a table of facts (tab-separated, with a header row), in the order in which they first appear. */
export function starterConcepts(table: string): Concept[] {
  const [, ...lines] = table.split('\n').filter((line) => line.trim() !== '');
  const byConcept = Map.groupBy(lines.map(factOf), (fact) => fact.concept);
  return [...byConcept.values()].map(conceptOf);
}

function factOf(line: string): Fact {
  const [concept = '', zh = '', en = '', abbreviation = '', subject = '', ...rest] = line.split('\t').map(unquoted);
  const [partOfSpeech = '', termType = '', reliability = '', note = '', source = ''] = rest.map((cell) => cell.trim());
  const english = en
    .split(';')
    .map((term) => term.trim())
    .filter((term) => term !== '');
  return { concept, zh, en: english, abbreviation, subject, partOfSpeech, termType, reliability, note, source };
}

/** A cell that holds quotes is quoted, and the quotes in it doubled, as in CSV. */
function unquoted(cell: string): string {
  return /^".*"$/u.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

function conceptOf(facts: readonly Fact[]): Concept {
  const [first] = facts;
  if (first === undefined) throw new RangeError('a concept without a fact');
  const isSingle = facts.length === 1;
  return {
    externalId: first.concept,
    attributes: {},
    categories: [dataCategory('descrip', 'subjectField', first.subject), ...(isSingle ? noteOf(first) : [])],
    languages: [
      section(
        'zh-CN',
        facts.map((fact, index) => chineseTerm(fact, index === 0, isSingle ? [] : noteOf(fact))),
      ),
      section('en-US', englishTerms(facts)),
    ],
  };
}

function section(language: string, terms: readonly TermSection[]) {
  return { language, attributes: {}, categories: [], terms };
}

function noteOf(fact: Fact): DataCategory[] {
  return fact.note === '' ? [] : [dataCategory('note', null, fact.note)];
}

/** TBX v3 knows no proper noun. */
function listedPartOfSpeech(fact: Fact): string {
  return fact.partOfSpeech === 'proper noun' ? 'noun' : fact.partOfSpeech;
}

function chineseTerm(fact: Fact, isFirst: boolean, notes: readonly DataCategory[]): TermSection {
  return termSection(fact.zh, [
    dataCategory('termNote', 'administrativeStatus', status(isFirst)),
    dataCategory('termNote', 'partOfSpeech', listedPartOfSpeech(fact)),
    dataCategory('termNote', 'termType', fact.termType),
    ...notes,
  ]);
}

/** The equivalents of all facts of a concept, each once; the very first is the preferred one. */
function englishTerms(facts: readonly Fact[]): TermSection[] {
  const terms: TermSection[] = [];
  const add = (text: string, termType: string, fact: Fact) => {
    if (terms.some((term) => plainText(term.term) === text)) return;
    const source = fact.source === '' ? [] : [dataCategory('admin', 'source', fact.source)];
    const categories = [
      dataCategory('termNote', 'administrativeStatus', status(terms.length === 0)),
      dataCategory('termNote', 'termType', termType),
      dataCategory('descrip', 'reliability', fact.reliability),
      ...source,
    ];
    terms.push(termSection(text, categories));
  };
  for (const fact of facts) for (const text of fact.en) add(text, fact.termType, fact);
  for (const fact of facts) if (fact.abbreviation !== '') add(fact.abbreviation, 'abbreviation', fact);
  return terms;
}

function status(isPreferred: boolean): string {
  return isPreferred ? 'preferredTerm-admn-sts' : 'admittedTerm-admn-sts';
}

function termSection(text: string, categories: readonly DataCategory[]): TermSection {
  return { attributes: {}, term: [text], termAttributes: {}, categories };
}

/** The header of the starter termbase. */
export const STARTER_HEADER: WriteOptions = {
  title: '联合国基础术语库 United Nations starter termbase',
  source:
    'Facts of United Nations usage. Reliability: attested (the English was read in the named source), established (United Nations usage, not looked up), to be checked.',
  language: 'en',
  languages: ['zh', 'en'],
  languageCode: (code) => code,
  header: null,
  back: [],
  mapping: null,
};
