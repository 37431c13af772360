/** Makes `resources/starter.tbx` from a table of facts: `npm run starter -- FACTS.tsv`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { writerOf } from '../../core/formats/registry.ts';
import { STARTER_HEADER, starterConcepts } from './starter-termbase.ts';

const [facts] = process.argv.slice(2);
if (facts === undefined) {
  console.error('用法：npm run starter -- 表格.tsv\nUsage: npm run starter -- FACTS.tsv');
  process.exit(2);
}
const target = new URL('../../resources/starter.tbx', import.meta.url);
const concepts = starterConcepts(readFileSync(facts, 'utf8'));
writeFileSync(target, [...writerOf('tbx-basic').write(concepts, STARTER_HEADER)].join(''));
console.log(`${concepts.length} 个概念 concepts → resources/starter.tbx`);
