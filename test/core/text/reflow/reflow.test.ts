import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reflow, type Block } from '../../../../core/text/reflow/reflow.ts';
import { extracted, PARAGRAPHS, pasted, wrap } from '../../../support/page.ts';

const texts = (blocks: readonly Block[]) => blocks.map(({ text }) => text);
const kinds = (blocks: readonly Block[]) => blocks.map(({ kind }) => kind);
/** What is left of a numbered paragraph when its number has moved. */
const BODIES = PARAGRAPHS.map((paragraph) => paragraph.replace(/^\d+\. /u, ''));
const [FIRST = '', SECOND = '', THIRD = ''] = BODIES;

describe('paragraphs are put together again', () => {
  test.each([
    ['extracted from a PDF', extracted(PARAGRAPHS)],
    ['extracted, a narrow column', extracted(PARAGRAPHS, 50)],
    ['extracted, without the spaces at the ends', extracted(PARAGRAPHS).replaceAll(' \n', '\n')],
    ['pasted with empty lines between paragraphs', pasted(PARAGRAPHS)],
    ['pasted with carriage returns', pasted(PARAGRAPHS).replaceAll('\n', '\r\n')],
    ['one line a paragraph', PARAGRAPHS.join('\n')],
    ['one line a paragraph, empty lines between', PARAGRAPHS.join('\n\n')],
  ])('%s', (_, page) => {
    const blocks = reflow(page);
    expect(texts(blocks)).toEqual(BODIES);
    expect(blocks.map(({ number }) => number)).toEqual(['1.', '2.', '3.', '4.']);
    expect(new Set(kinds(blocks))).toEqual(new Set(['paragraph']));
  });

  test.each([
    ['extracted from a PDF', extracted(BODIES)],
    ['pasted with empty lines between paragraphs', pasted(BODIES)],
    ['one line a paragraph', BODIES.join('\n')],
  ])('without numbers, %s', (_, page) => {
    expect(texts(reflow(page))).toEqual(BODIES);
  });

  test('English words are joined with a space, hyphens stay', () => {
    const english = [
      'The Security Council welcomes the report of the Secretary-General on West Africa and the Sahel and commends Member States for their peace-building efforts in the region.',
      'It reaffirms its support for the work of the United Nations Office and encourages all parties to engage in dialogue (see S/2021/875) without preconditions.',
    ];
    expect(texts(reflow(pasted(english, 60)))).toEqual(english);
    expect(texts(reflow(extracted(english, 60)))).toEqual(english);
    const hyphened =
      'The Council discussed the long-term effort of peace-\nkeeping in the region, of peace-building and of peace-\nmaking.\n';
    expect(texts(reflow(hyphened))).toEqual([hyphened.trim().replaceAll('\n', '')]);
  });

  test('whatever the paragraphs and the width, those of a PDF come back', () => {
    const clause = fc.constantFrom(
      ...BODIES.join('')
        .split(/(?<=[，。])/u)
        .filter((part) => part.length > 4),
    );
    const paragraph = fc.array(clause, { minLength: 4, maxLength: 14 }).map((parts) => `${parts.join('')}完。`);
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 4, maxLength: 12 }),
        fc.integer({ min: 40, max: 90 }),
        (all, width) => {
          const squeezed = (list: readonly string[]) => list.map((text) => text.replace(/\s/gu, ''));
          expect(squeezed(texts(reflow(extracted(all, width))))).toEqual(squeezed(all));
        },
      ),
    );
  });
});

describe('what stands between the lines of a paragraph', () => {
  const half = wrap(FIRST, 72);
  const page = (between: string) =>
    `${extracted([SECOND])}${half.slice(0, 2).join('\n\n')}\n\n${between}${half.slice(2).join('\n\n')} \n\n${extracted([THIRD])}`;

  test.each([
    ['a link', 'https://undocs.org/ch/S/RES/1325(2000)\n', 'url'],
    ['a page number', '3/12\n\n', 'page-furniture'],
    ['a document symbol', 'S/2021/875\n\n', 'page-furniture'],
    ['a job number', '21-14670 (C)\n\n', 'page-furniture'],
    ['a page number in words', '第 3 页，共 12 页\n\n', 'page-furniture'],
  ])('%s', (_, between, kind) => {
    const blocks = reflow(page(between));
    expect(texts(blocks.filter((block) => block.kind !== kind))).toEqual([SECOND, FIRST, THIRD]);
    expect(blocks.filter((block) => block.kind === kind)).toHaveLength(1);
  });

  test('footnotes under a rule', () => {
    const blocks = reflow(page(`__________________ \n\n1 见 S/2021/875 号文件。 \n\n2 同上，第 3 段。 \n\n`));
    expect(blocks.filter(({ kind }) => kind === 'footnote')).toEqual([
      { kind: 'footnote', number: '1', text: '见 S/2021/875 号文件。' },
      { kind: 'footnote', number: '2', text: '同上，第 3 段。' },
    ]);
    expect(texts(blocks)).toContain(FIRST);
  });

  test('a lone asterisk marks the footnote under the rule, and refers to it from a line', () => {
    const blocks = reflow(
      `区域组织\n*\n \n\n${extracted([SECOND, THIRD])}__________________ \n\n \n\n*\n 以及与会的政府间组织  \n`,
    );
    expect(blocks[0]?.text).toBe('区域组织*');
    expect(blocks.at(-1)).toMatchObject({ kind: 'footnote', number: '*', text: '以及与会的政府间组织' });
  });
});

describe('kinds of blocks', () => {
  test('headings, items, bullets that turned into other characters, signatures', () => {
    const page = `  定于 2021 年 10 月 20 日举行的主题为“支持大湖国家再次承诺寻求消

除冲突根源和驱动因素的可持续解决办法”的辩论概念说明 

 一. 组织事项 

${extracted([PARAGRAPHS[0] ?? ''])}(a) 加强预防外交； 

(b) 支持区域组织的工作； 

! 促进妇女参与和平进程； 

# 加强青年的作用。 

• 保护平民。 

${extracted([PARAGRAPHS[1] ?? ''])}
 

常驻代表 

大使 

马丁·基马尼(签名) 
`;
    const blocks = reflow(page);
    expect(blocks.map(({ kind, number }) => [kind, number])).toEqual([
      ['heading', null],
      ['heading', '一.'],
      ['paragraph', '1.'],
      ['list-item', '(a)'],
      ['list-item', '(b)'],
      ['bullet', null],
      ['bullet', null],
      ['bullet', null],
      ['paragraph', '2.'],
      ['signature', null],
      ['signature', null],
      ['signature', null],
    ]);
    expect(blocks[0]?.text).toBe(
      '定于 2021 年 10 月 20 日举行的主题为“支持大湖国家再次承诺寻求消除冲突根源和驱动因素的可持续解决办法”的辩论概念说明',
    );
    expect(blocks[5]?.text).toBe('促进妇女参与和平进程；');
  });

  test('a number on a line of its own belongs to the text under it', () => {
    const page = PARAGRAPHS.map((paragraph) => wrap(paragraph.replace('. ', '.\n'), 72).join('\n')).join('\n\n');
    expect(reflow(page).map(({ number, text }) => [number, text])).toEqual(
      BODIES.map((body, index) => [`${index + 1}.`, body]),
    );
  });

  test('an empty page has no blocks', () => {
    expect(reflow('')).toEqual([]);
    expect(reflow(' \n\n\u200b\n')).toEqual([]);
  });
});

describe('any page', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '',
      ' ',
      '*',
      '!',
      '# 加强',
      '__________________',
      '1 见附件',
      '(a) 一项',
      'S/2021/875',
      '- 3 -',
      FIRST,
      '一. 概述',
      '大使(签名)',
    ),
    fc.constantFrom(...FIRST).map((character) => character.repeat(36)),
  );
  const anyPage = fc
    .array(fc.tuple(line, fc.constantFrom('\n', ' \n', '\n\n', ' \n\n', '\r\n', '\f')), { maxLength: 40 })
    .map((lines) => lines.flat().join(''));

  test('keeps every letter and digit, in text or number', () => {
    const letters = (text: string) =>
      [...text]
        .filter((character) => /[\p{L}\p{N}]/u.test(character))
        .toSorted()
        .join('');
    fc.assert(
      fc.property(anyPage, (page) => {
        const kept = reflow(page).map(({ number, text }) => (number ?? '') + text);
        expect(letters(kept.join(''))).toBe(letters(page));
      }),
      { numRuns: 500 },
    );
  });

  test('no block is empty, and none has white space around it', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        for (const { number, text } of reflow(page)) {
          expect((number ?? '') + text).not.toBe('');
          expect(text.trim()).toBe(text);
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['paragraphs', extracted(PARAGRAPHS).repeat(4_000)],
    [
      'one paragraph without an end',
      '安全理事会欢迎秘书长关于西非和萨赫勒局势的报告并赞扬会员国为预防冲突所\n'.repeat(50_000),
    ],
    ['one line', FIRST.repeat(20_000)],
    ['short lines', '大使\n'.repeat(400_000)],
  ])('a long one is read in a few seconds: %s', { timeout: 60_000 }, (_, page) => {
    const before = performance.now();
    reflow(page);
    expect(performance.now() - before).toBeLessThan(12_000);
  });
});

describe('pages of other kinds', () => {
  const textsOf = (lines: readonly string[]) => texts(reflow(lines.join('\n')));

  test('a short report whose lines seldom fill the column is put together all the same', () => {
    const page = [
      'I. Introduction',
      '',
      '1. The present report is submitted pursuant to resolution 76/300, in which the General',
      'Assembly requested the Secretary-General to report to it at its seventy-seventh session.',
      '',
      'II. Progress made',
      '',
      'A. National measures',
      '',
      '2. Kenya submitted its reply.',
      '',
      'B. Other measures',
      '',
      '3. None.',
    ];
    expect(textsOf(page)).toContain(
      'The present report is submitted pursuant to resolution 76/300, in which the General Assembly requested the Secretary-General to report to it at its seventy-seventh session.',
    );
  });

  test('clauses of a preamble that end in a comma are not run together', () => {
    const long = '回顾其关于这一问题的所有相关决议和主席声明特别是最近的各项决议并重申其对这些决议的承诺和';
    const page = [
      '大会，',
      '遵循《宪章》的宗旨和原则，',
      '重申其以往决议，',
      long,
      `支持${long.slice(0, 20)}，`,
      long,
      long,
    ];
    expect(textsOf(page).slice(0, 3)).toEqual(['大会，', '遵循《宪章》的宗旨和原则，', '重申其以往决议，']);
  });

  test('what looks like a marker in the middle of a sentence is text', () => {
    const line = 'The Committee took note of the information that is contained in paragraph 4';
    const page = [line, '(b) above.', '', `${line.slice(0, -2)}s`, 'and 5 of the report.'];
    expect(textsOf(page)[0]).toBe(`${line} (b) above.`);
  });

  test('a symbol with its year in the running head belongs to the page', () => {
    expect(reflow('S/RES/2686 (2023)')[0]?.kind).toBe('page-furniture');
    expect(reflow('S/2001/138')[0]?.kind).toBe('page-furniture');
  });

  test('a full-width stop after a number numbers a paragraph, also before a year', () => {
    expect(reflow('3．2022年3月，独立专家提交了报告。')[0]).toEqual({
      kind: 'paragraph',
      number: '3．',
      text: '2022年3月，独立专家提交了报告。',
    });
  });
});
