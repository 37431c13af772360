import { expect, test } from 'vitest';
import { Memo } from '../../../db/search/memo.ts';

test('what was read is remembered until it is cleared', () => {
  const memo = new Memo<number | null>(10);
  let reads = 0;
  const read = () => {
    reads++;
    return 7;
  };
  expect(memo.get('a', read)).toBe(7);
  expect(memo.get('a', read)).toBe(7);
  expect(reads).toBe(1);
  expect(memo.has('a')).toBe(true);
  memo.clear();
  expect(memo.has('a')).toBe(false);
  expect(memo.get('a', read)).toBe(7);
  expect(reads).toBe(2);
});

test('no more than its limit is held, and what is asked for again and again stays', () => {
  const memo = new Memo<number>(100);
  for (let key = 0; key < 10_000; key++) {
    memo.get(key, () => key);
    expect(memo.get('always', () => -1)).toBe(-1);
  }
  const held = Array.from({ length: 10_000 }, (_, key) => key).filter((key) => memo.has(key));
  expect(held.length).toBeLessThanOrEqual(100);
  expect(held.at(-1)).toBe(9999);
  expect(memo.has('always')).toBe(true);
});
