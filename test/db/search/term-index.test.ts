import * as fc from 'fast-check';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Side } from '../../../core/text/language.ts';
import { openDatabase } from '../../../db/open.ts';
import { termIndex } from '../../../db/search/term-index.ts';
import { temporaryFolder } from '../../support/database.ts';

/** Keys that share beginnings: ASCII, Chinese, and characters that are two code units. */
const character = fc.constantFrom(...'ab和平z0', '𠮷', '😀', '\u{2FA1D}', '\uFFDC', 'é');
const key = fc.array(character, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
const text = fc.array(character, { maxLength: 9 }).map((parts) => parts.join(''));

test('finds the longest key that a text begins with, whatever the keys', () => {
  const { writer, reader } = openDatabase(path.join(temporaryFolder(), 'shuyu.sqlite'));
  const add = writer.prepare<[Side, string]>('INSERT OR IGNORE INTO search_key (route, key, term_id) VALUES (?, ?, 1)');
  try {
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 25 }), fc.array(text, { maxLength: 10 }), (keys, texts) => {
        // A new one each time: it remembers what it found until the database changes.
        const index = termIndex(writer);
        writer.exec('BEGIN');
        try {
          for (const one of keys) add.run('zh', one);
          add.run('en', 'ab');
          for (const written of [...texts, ...keys, ...keys.map((one) => `${one}a`)]) {
            const naive = keys.filter((one) => written.startsWith(one)).map((one) => one.length);
            expect(index.longestPrefix('zh', written)).toBe(Math.max(0, ...naive));
          }
        } finally {
          writer.exec('ROLLBACK');
        }
      }),
      { numRuns: 200 },
    );
  } finally {
    reader.close();
    writer.close();
  }
});
