import type { LookupHit, TermSummary } from '../../core/model/lookup.ts';
import type { Side } from '../../core/text/language.ts';
import type { Session } from './session.ts';

/** `shuyu lookup QUERY`. */
export async function lookup(session: Session, query: string, options: { in?: Side; limit: number }): Promise<void> {
  const database = await session.database();
  const hits = database.lookup(query, { side: options.in ?? null, limit: options.limit });
  session.print({ query, hits: hits.map(jsonHit) }, () =>
    hits.length === 0 ? ['没有找到 nothing found'] : hits.map(line),
  );
}

function jsonHit({ concept, score, kind, terms, subject, collection }: LookupHit) {
  return { concept, score, kind, terms: terms.map(jsonTerm), subject, collection };
}

function jsonTerm({ language, text, status }: TermSummary) {
  return { language, text, status };
}

function line({ terms, subject, kind }: LookupHit): string {
  const byLanguage = Map.groupBy(terms, (term) => term.language);
  const sides = [...byLanguage.values()].map((group) => group.map((term) => term.text).join('；'));
  return `${sides.join('  =  ')}  [${kind}${subject === null ? '' : `, ${subject}`}]`;
}
