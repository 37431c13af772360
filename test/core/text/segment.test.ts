import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segment } from '../../../core/text/segment.ts';

/** The sentences of a text that is given as its sentences, joined. */
function sentences(text: string, language: 'zh' | 'en'): string[] {
  return segment(text, language).map(({ start, end }) => text.slice(start, end));
}

describe('Chinese', () => {
  test.each([
    ['plain', ['安理会开会。', '会议通过决议。']],
    ['without a stop at the end', ['安理会开会。', '会议通过决议']],
    ['quotes close with the sentence', ['他说：“和平至上。”', '会议结束。']],
    ['quotes in quotes', ['他说：“她答：‘好。’”', '会议结束。']],
    ['brackets', ['(见附件。)', '下一句。']],
    ['title brackets', ['通过《宪章》！', '好。']],
    ['； and ： do not end', ['一是：预防；二是：和解；三是发展。']],
    ['several marks', ['真的吗？！', '是的。']],
    ['an ellipsis does not end', ['和平……安全。']],
    ['half-width marks after Chinese', ['和平吗?', '是的!', '好。']],
    ['numbers keep their points', ['增长 3.5% 。', '好。']],
  ])('%s', (_, expected) => {
    expect(sentences(expected.join(''), 'zh')).toEqual(expected);
  });

  test('the number of a footnote stays with its sentence', () => {
    expect(sentences('会议通过决议。12 安理会欢迎。', 'zh')).toEqual(['会议通过决议。12', '安理会欢迎。']);
    expect(sentences('会议结束。2021年开始。', 'zh')).toEqual(['会议结束。', '2021年开始。']);
  });

  test('a link with a question mark is not cut', () => {
    expect(sentences('见 https://undocs.org/s?a=b&c=d 网页。', 'zh')).toHaveLength(1);
  });
});

describe('English', () => {
  test.each([
    ['plain', ['The Council met.', 'It adopted a resolution.']],
    ['titles', ['Mr. Annan and Ms. Bensouda spoke to Dr. Li.', 'They left.']],
    ['numbers of documents', ['See para. 12 and art. 3 of No. 5.', 'It is short.']],
    ['countries', ['The U.S. Government and the U.K. Mission agreed.', 'Good.']],
    ['initials', ['J. F. Kennedy spoke.', 'We listened.']],
    ['for example', ['Many bodies, e.g. UNICEF, i.e. The Fund, agreed.', 'Good.']],
    ['quotes', ['He said: “We agree.”', '“So do we,” they said.']],
    ['brackets', ['(See the annex.)', 'The Council met.']],
    ['question and exclamation', ['Is it so?', 'Yes!', 'It is.']],
    ['decimals', ['It rose by 3.5 per cent.', 'Then it fell.']],
    ['a number begins a sentence', ['The Council met.', '15 members voted.']],
  ])('%s', (_, expected) => {
    expect(sentences(expected.join(' '), 'en')).toEqual(expected);
  });

  test('the number of a footnote stays with its sentence', () => {
    expect(sentences('The Council met.3 It voted.', 'en')).toEqual(['The Council met.3', 'It voted.']);
  });
});

describe.each(['zh', 'en'] as const)('any text (%s)', (language) => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...'和平a A1。！？.!?；“”)） \n', 'Mr.', 'U.S.')).map((parts) => parts.join('')),
  );

  test('is covered by its sentences, in order, none overlapping', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const ranges = segment(text, language);
        let covered = 0;
        for (const { start, end } of ranges) {
          expect(text.slice(covered, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          covered = end;
        }
        expect(text.slice(covered).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test.each(['.', '。', '!', ')', 'Mr. ', '.)'])('a very long run of %j is no trouble', (mark) => {
    const text = mark.repeat(Math.floor(100_000 / mark.length));
    const before = performance.now();
    segment(text, language);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

test.each([
  ['See annex I. The Council agreed.', 2],
  ['Talks in the U.S. The parties met.', 2],
  ['Gov. Brown and Maj. Gen. Smith, Vol. II, Art. 5, Fig. 3 and J. R. Smith came.', 1],
  ['It is the state of the art. The end.', 2],
] as const)('%s: %i', (text, count) => {
  expect(segment(text, 'en')).toHaveLength(count);
});

test.each([
  ['见第5段。¹秘书长说。', ['见第5段。¹', '秘书长说。']],
  ['他说。……然后走了。', ['他说。……', '然后走了。']],
])('%s', (text, expected) => {
  expect(segment(text, 'zh').map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
