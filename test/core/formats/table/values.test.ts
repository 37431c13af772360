import { expect, test } from 'vitest';
import { standardValue } from '../../../../core/formats/table/values.ts';

test.each([
  ['administrativeStatus', 'Preferred', 'preferredTerm-admn-sts'],
  ['administrativeStatus', '首选', 'preferredTerm-admn-sts'],
  ['administrativeStatus', 'approved', 'preferredTerm-admn-sts'],
  ['administrativeStatus', 'admitted', 'admittedTerm-admn-sts'],
  ['administrativeStatus', '不推荐', 'deprecatedTerm-admn-sts'],
  ['administrativeStatus', 'forbidden', 'deprecatedTerm-admn-sts'],
  ['administrativeStatus', '已取代', 'supersededTerm-admn-sts'],
  ['administrativeStatus', 'supersededTerm-admn-sts', 'supersededTerm-admn-sts'],
  ['administrativeStatus', '待审', '待审'],
  ['partOfSpeech', '名词', 'noun'],
  ['partOfSpeech', 'n.', 'noun'],
  ['partOfSpeech', 'V', 'verb'],
  ['partOfSpeech', 'proper noun', 'proper noun'],
  ['termType', '缩写', 'abbreviation'],
  ['definition', 'n.', 'n.'],
  [null, 'preferred', 'preferred'],
])('%s %s is %s', (type, word, value) => {
  expect(standardValue(type, word)).toBe(value);
});
