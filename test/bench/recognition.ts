/**
 * How long recognition takes: `node test/bench/recognition.ts DATABASE TEXT…`. Prints p50 and p95 in ms of a segment of
 * 100 Chinese characters, and the speed over whole texts. Segments are taken from the texts, so that what is searched
 * is what translators search.
 */
import { readFileSync } from 'node:fs';
import { documentOf, isText } from '../../core/text/document.ts';
import { ShuyuDatabase } from '../../db/shuyu-database.ts';

const LENGTH = 100;
const [path, ...texts] = process.argv.slice(2);
if (path === undefined || texts.length === 0) throw new Error('usage: recognition.ts DATABASE TEXT…');

const database = await ShuyuDatabase.open(path, { starter: null });
const running = texts
  .flatMap((file) => documentOf(readFileSync(file, 'utf8'), 'zh').blocks)
  .filter(isText)
  .map((block) => block.text)
  .join('');
const segments = Array.from({ length: Math.floor((running.length - LENGTH) / 10) }, (_, index) =>
  running.slice(index * 10, index * 10 + LENGTH),
);

for (const segment of segments.slice(0, 200)) database.recognise(segment, 'zh');
const times: number[] = [];
let found = 0;
for (const segment of segments) {
  const began = performance.now();
  found += database.recognise(segment, 'zh').terms.length;
  times.push(performance.now() - began);
}
const sorted = times.toSorted((a, b) => a - b);
const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(3);
const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
const megabytes = Buffer.byteLength(segments.join('')) / 1e6;
console.log(
  `${segments.length} segments of ${LENGTH} characters, ${(found / segments.length).toFixed(1)} terms each: ` +
    `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, ${(megabytes / seconds).toFixed(2)} MB/s`,
);
database.close();
