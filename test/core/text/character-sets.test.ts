import { expect, test } from 'vitest';
import { simplifiedIn, traditionalIn } from '../../../core/text/character-sets.ts';

test.each([
  ['維持和平行動', '維動'],
  ['聯合國國際法', '聯國際'],
  ['维持和平行动', ''],
  ['著作、覆盖、乾坤、瞭望', ''],
  ['peace', ''],
])('Traditional characters in %s: %s', (text, characters) => expect(traditionalIn(text)).toBe(characters));

test.each([
  ['维持和平行动', '维动'],
  ['維持和平行動', ''],
  ['沿着鐵路、台灣、里長、皇后', ''],
  ['衞生署、裏、峯', ''],
  ['peace', ''],
])('Simplified characters in %s: %s', (text, characters) => expect(simplifiedIn(text)).toBe(characters));
