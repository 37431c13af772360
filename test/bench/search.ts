/**
 * How long look-ups take: `node test/bench/search.ts DATABASE [ROUNDS [KIND]]`. For each kind of query p50 and p95 in ms with 50 rows
 * read, in this process and over queries made from the terms of the database itself, beside what SQLite does at least
 * (a bare range of the B-tree) and what it would do without an index (LIKE), in the same run. Processor time as well, which a
 * busy machine distorts less.
 */
import { stems } from '../../core/text/key.ts';
import { ShuyuDatabase } from '../../db/shuyu-database.ts';
import { QuerySampler } from './query-sampler.ts';

const [path, rounds = '400', only = ''] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: search.ts DATABASE [ROUNDS [KIND]]');
const ROUNDS = Number(rounds);
const LIMIT = 50;
/** Every eighth concept passes: about a subject field of a termbase that has eight. */
const EIGHTH = 8;

const sampler = new QuerySampler(path);
const queries = (language: 'zh' | 'en', make: (term: string) => string | null) =>
  sampler.queries({ language, make }, ROUNDS);
const random = () => sampler.random();
const piece = (term: string, length: number) => sampler.piece(term, length);
const word = (term: string) => sampler.word(term);
const wrong = (term: string) => sampler.wrong(term);
const bare = sampler.connection;
const KINDS: readonly [name: string, queries: readonly string[], options?: object][] = [
  ...sampler.kinds().map((kind) => [kind.name, sampler.queries(kind, ROUNDS)] as [string, string[]]),
  ['wildcard, Chinese', queries('zh', (term) => piece(term, 4)?.replace(/^(.)..(.)$/u, '$1*$2') ?? null)],
  ['wildcard, English', queries('en', (term) => `*${(word(term) ?? 'keeping').slice(-5)}`)],
  ['phrase in quotes', queries('en', (term) => (stems(term).length > 1 ? `"${term.slice(0, 40)}"` : null))],
  [
    'everywhere',
    queries('en', () => `A/RES/${50 + Math.floor(random() * 30)}/${1 + Math.floor(random() * 300)}`),
    { everywhere: true },
  ],
  ['everywhere, a word', queries('en', word), { everywhere: true }],
  [
    'filtered, Chinese',
    queries('zh', (term) => piece(term, 2)),
    { accepts: (concept: number) => concept % EIGHTH === 0 },
  ],
  ['filtered, English', queries('en', word), { accepts: (concept: number) => concept % EIGHTH === 0 }],
];

function measured(name: string, asked: readonly string[], ask: (query: string) => number): void {
  if (!name.includes(only)) return;
  const times: number[] = [];
  const work: number[] = [];
  let rows = 0;
  for (const query of asked.slice(0, 20)) ask(query);
  let [slowest, longest] = ['', 0];
  for (const query of asked) {
    const busy = process.cpuUsage();
    const began = performance.now();
    rows += ask(query);
    times.push(performance.now() - began);
    const { user, system } = process.cpuUsage(busy);
    const own = (user + system) / 1000;
    work.push(own);
    if (own > longest) [slowest, longest] = [query, own];
  }
  const at = (values: readonly number[], share: number) => {
    const sorted = values.toSorted((a, b) => a - b);
    return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2).padStart(7);
  };
  console.log(
    `${name.padEnd(28)} p50 ${at(times, 0.5)}  p95 ${at(times, 0.95)}  processor p50 ${at(work, 0.5)}  p95 ${at(work, 0.95)}` +
      `  rows ${(rows / times.length).toFixed(1).padStart(6)}  most ${longest.toFixed(1)} (${slowest.slice(0, 40)})`,
  );
}

const database = await ShuyuDatabase.open(path, { starter: null });
console.log(
  `${path}: ${Number(bare.prepare('SELECT count(*) FROM concept').pluck().get())} concepts, ${LIMIT} rows read, ms`,
);
const range = bare
  .prepare<[string, string, number], number>(
    `SELECT term_id FROM search_key WHERE route = 'zh' AND key >= ? AND key < ? LIMIT ?`,
  )
  .pluck();
const like = bare.prepare<[string, number], number>(`SELECT id FROM term_section WHERE text LIKE ? LIMIT ?`).pluck();
const two = queries('zh', (term) => piece(term, 2));
measured('floor: bare B-tree prefix', two, (query) => range.all(query, `${query}\u{10ffff}`, LIMIT).length);
measured('rival: LIKE', two.slice(0, 20), (query) => like.all(`%${query}%`, 1_000_000).length);
for (const [name, asked, options] of KINDS) {
  measured(name, asked, (query) => database.lookup(query, { side: null, limit: LIMIT, ...options }).length);
}
measured(
  'ids, 5000, Chinese',
  two.slice(0, 50),
  (query) => database.lookupIds(query, { side: null, limit: 5000 }).length,
);
measured('twins, Chinese', queries('zh', wrong), (query) => database.twins(query, 'zh-CN', null).length);
measured(
  'twins, Chinese term',
  queries('zh', (term) => term),
  (query) => database.twins(query, 'zh-CN', null).length,
);
measured(
  'twins, English',
  queries('en', (term) => (stems(term).length < 6 ? term : null)),
  (query) => database.twins(query, 'en-US', null).length,
);
database.close();
bare.close();
