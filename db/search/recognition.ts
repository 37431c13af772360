import { recognise, type IndexedTerm, type Match } from '../../core/match/recognise.ts';
import type { RecognisedConcept, RecognisedTerm, RecognisedText } from '../../core/model/lookup.ts';
import { termsOfSide } from '../../core/model/sides.ts';
import { otherSide, type Side } from '../../core/text/language.ts';
import type { Connection } from '../open.ts';
import { ConceptSummaries, type ConceptSummary } from './summaries.ts';
import { termIndex } from './term-index.ts';

/** Finds the terms of texts, with their equivalents. */
export class Recognition {
  readonly #index;
  readonly #summaries: ConceptSummaries;

  constructor(connection: Connection) {
    this.#index = termIndex(connection);
    this.#summaries = new ConceptSummaries(connection);
  }

  /** The terms of a text written in the language of `from`. */
  recognise(text: string, from: Side): RecognisedText {
    this.#index.refresh();
    this.#summaries.refresh();
    const { matches, nested } = recognise(text, from, this.#index);
    const found = (match: Match) => this.#recognised(match, from);
    return { terms: matches.map(found), nested: nested.map(found) };
  }

  #recognised({ start, end, terms }: Match, from: Side): RecognisedTerm {
    const byConcept = new Map(terms.map((term) => [term.concept, term]));
    const concepts = [...byConcept.values()].flatMap((term) => {
      const summary = this.#summaries.read(term.concept);
      return summary === null ? [] : [conceptOf(term, summary, from)];
    });
    return { start, end, concepts: concepts.toSorted((a, b) => Number(isOutdated(a)) - Number(isOutdated(b))) };
  }
}

function conceptOf(term: IndexedTerm, summary: ConceptSummary, from: Side): RecognisedConcept {
  const status = summary.terms.find((other) => other.text === term.text)?.status ?? null;
  const targets = termsOfSide(summary.terms, otherSide(from));
  return { concept: summary.uuid, term: term.text, status, subject: summary.subject, targets };
}

function isOutdated({ status }: RecognisedConcept): boolean {
  return status === 'deprecated' || status === 'superseded';
}
