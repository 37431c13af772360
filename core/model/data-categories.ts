import type { Level } from './terminology.ts';

/**
 * The data categories that Shuyu knows: those of ISO 30042:2019's modules min, basic and linguist (Core itself has only
 * term, note, date), and its own. Which element holds each, at which levels it may stand, and its closed list of values
 * if it has one.
 */

export type Module = 'min' | 'basic' | 'linguist';

export interface CategoryRule {
  readonly element: string;
  readonly levels: readonly Level[];
  /** The values it may have; null where any text will do. */
  readonly values: readonly string[] | null;
}

export interface CategoryDefinition extends CategoryRule {
  readonly module: Module;
}

const C: Level = 'conceptEntry';
const L: Level = 'langSec';
const T: Level = 'termSec';

export const STATUS_VALUES = ['preferred', 'admitted', 'deprecated', 'superseded'].map((s) => `${s}Term-admn-sts`);
const REGISTERS = ['colloquial', 'neutral', 'technical', 'in-house', 'bench-level', 'slang', 'vulgar'];

type Row = readonly [string, Module, string, readonly Level[], (readonly string[])?];

const TABLE: readonly Row[] = [
  ['administrativeStatus', 'min', 'termNote', [T], STATUS_VALUES],
  ['partOfSpeech', 'min', 'termNote', [T], ['noun', 'verb', 'adjective', 'adverb', 'other']],
  ['subjectField', 'min', 'descrip', [C]],
  ['customerSubset', 'min', 'admin', [C, T]],
  ['externalCrossReference', 'min', 'xref', [C, L, T]],
  ['definition', 'basic', 'descrip', [C, L]],
  ['context', 'basic', 'descrip', [T]],
  ['source', 'basic', 'admin', [C, L, T]],
  ['projectSubset', 'basic', 'admin', [C, T]],
  ['crossReference', 'basic', 'ref', [C, T]],
  ['xGraphic', 'basic', 'xref', [C, L]],
  ['transactionType', 'basic', 'transac', [C, L, T], ['origination', 'modification']],
  ['responsibility', 'basic', 'transacNote', [C, L, T]],
  ['grammaticalGender', 'basic', 'termNote', [T], ['masculine', 'feminine', 'neuter', 'other']],
  ['geographicalUsage', 'basic', 'termNote', [T]],
  ['termType', 'basic', 'termNote', [T], ['fullForm', 'acronym', 'abbreviation', 'shortForm', 'variant', 'phrase']],
  ['termLocation', 'basic', 'termNote', [T]],
  ['grammaticalNumber', 'linguist', 'termNote', [T], ['singular', 'plural', 'dual', 'mass', 'otherNumber']],
  ['register', 'linguist', 'termNote', [T], REGISTERS.map((register) => `${register}Register`)],
  ['transferComment', 'linguist', 'termNote', [T]],
  ['reading', 'linguist', 'admin', [T]],
  ['readingNote', 'linguist', 'adminNote', [T]],
];

/** TBX-Basic v2 (martif) where it differs: `properNoun`, and levels that its schema states more narrowly. */
const TABLE_V2: readonly Row[] = [
  ['partOfSpeech', 'min', 'termNote', [T], ['noun', 'verb', 'adjective', 'adverb', 'properNoun', 'other']],
  ['customerSubset', 'min', 'admin', [T]],
  ['projectSubset', 'basic', 'admin', [T]],
  ['externalCrossReference', 'min', 'xref', [C, T]],
  ['xGraphic', 'basic', 'xref', [C]],
];

export const CATEGORIES: ReadonlyMap<string, CategoryDefinition> = new Map(TABLE.map(entryOf));
export const CATEGORIES_V2: ReadonlyMap<string, CategoryDefinition> = new Map([...TABLE, ...TABLE_V2].map(entryOf));

function entryOf([type, module, element, levels, values]: Row): [string, CategoryDefinition] {
  return [type, { module, element, levels, values: values ?? null }];
}

/** Data categories of TBX v2's default constraint set (ISO 30042:2008, annex A) that v3's dialects lack: no surprise there. */
export const DEFAULT_V2: ReadonlySet<string> = new Set(
  `abbreviatedFormFor animacy annotatedNote antonymConcept antonymTerm applicationSubset associatedConcept audio
  broaderConceptGeneric broaderConceptPartitive businessUnitSubset characteristic conceptOrigin conceptPosition contextType
  coordinateConceptGeneric coordinateConceptPartitive corpusTrace databaseType definitionType directionality domainExpert
  elementWorkingStatus entrySource entryType environmentSubset etymology example explanation falseFriend figure formula
  frequency grammaticalValency homograph hyphenation indexHeading keyword language-planningQualifier lionHotkey
  logicalExpression morphologicalElement normativeAuthorization noteSource originatingDatabase originatingInstitution
  originatingPerson otherBinaryData processStatus productSubset pronunciation proprietaryRestriction quantity range
  relatedConcept relatedConceptBroader relatedConceptNarrower reliabilityCode sampleSentence searchTerm securitySubset
  sequentiallyRelatedConcept shortFormFor sortKey sourceIdentifier sourceLanguage sourceType spatiallyRelatedConcept
  subordinateConceptGeneric subordinateConceptPartitive superordinateConceptGeneric superordinateConceptPartitive
  syllabification synonymousPhrase table temporallyRelatedConcept temporalQualifier termProvenance termStructure
  thesaurusDescriptor timeRestriction unit usageCount usageNote userSuggestion usedBy video`.split(/\s+/u),
);

/**
 * Data categories of our own, which no standard dialect has: how far an equivalent is to be trusted, and how far an
 * entry has come. In a standard file they travel as notes.
 */
export const OWN_CATEGORIES: ReadonlyMap<string, CategoryRule> = new Map<string, CategoryRule>([
  ['reliability', { element: 'descrip', levels: [T], values: ['attested', 'established', 'to be checked'] }],
  ['reviewState', { element: 'admin', levels: [C], values: ['proposed', 'reviewed', 'approved'] }],
]);
