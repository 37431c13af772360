import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellOf, joinedCell, valueOf, valuesOf } from '../../../../core/formats/table/cell.ts';

const value = fc.string({ unit: fc.constantFrom(...'ab中|;/\\ \t\n；'), maxLength: 8 });

test.each([' | ', '|', ';', '；', ' / '])('any values joined by %j come back', (separator) => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (values) => {
      expect(valuesOf(joinedCell(values, separator), separator)).toEqual(values);
    }),
    { numRuns: 1_000 },
  );
});

test('values joined by line breaks come back but for their own line breaks', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (values) => {
      const flat = values.map((text) => text.replaceAll('\n', ' '));
      expect(valuesOf(joinedCell(values, '\n'), '\n')).toEqual(flat);
    }),
    { numRuns: 1_000 },
  );
});

test('any value by itself comes back', () => {
  fc.assert(
    fc.property(value, (text) => valueOf(cellOf(text)) === text),
    { numRuns: 1_000 },
  );
});

test('what people write is taken as it is: trimmed, backslashes kept', () => {
  expect(valueOf('  维持和平 \n')).toBe('维持和平');
  expect(valueOf('\\\\server\\terms')).toBe('\\\\server\\terms');
  expect(valuesOf('a|b | c', ' | ')).toEqual(['a', 'b', 'c']);
  expect(valuesOf('preferred | ', ' | ')).toEqual(['preferred', '']);
  expect(cellOf('plain \\n text')).toBe('plain \\n text');
});
