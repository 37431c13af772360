import { describe, expect, test } from 'vitest';
import { tmxReader } from '../../../../core/formats/tmx/reader.ts';
import { segmentText } from '../../../../core/model/memory.ts';
import { dataCategory } from '../../../../core/model/terminology.ts';
import { readAll } from '../support.ts';

/** The hard cases of real files, one by one. */

const ATTRIBUTES =
  'creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="*all*" datatype="t"';
const EN = '<tuv xml:lang="en"><seg>peace</seg></tuv>';
const ZH = '<tuv xml:lang="zh"><seg>和平</seg></tuv>';

function tmx(body: string, header = `<header ${ATTRIBUTES}/>`, version = '1.4'): string {
  return `<tmx version="${version}">${header}<body>\n${body}\n</body></tmx>`;
}

function unit(inside: string, attributes = ''): string {
  return tmx(`<tu${attributes}>${inside}</tu>`);
}

function seg(inside: string): string {
  return unit(`${ZH}<tuv xml:lang="en"><seg>${inside}</seg></tuv>`);
}

describe('what is kept with a problem', () => {
  test.each([
    ['no version', tmx(EN).replace(' version="1.4"', ''), 'tmx-attribute-missing'],
    ['an odd version', tmx(`<tu>${EN}</tu>`, undefined, '1.4b'), 'tmx-version-odd'],
    ['no header', tmx(`<tu>${EN}</tu>`, ''), 'tmx-header-missing'],
    ['a second header', tmx('', `<header ${ATTRIBUTES}/><header ${ATTRIBUTES}/>`), 'tmx-misplaced'],
    ['a header without srclang', tmx('', '<header/>'), 'tmx-attribute-missing'],
    ['an unknown segtype', tmx('', `<header ${ATTRIBUTES.replace('sentence', 'word')}/>`), 'tmx-value-odd'],
    [
      'an encoding with a code and no base',
      tmx('', `<header ${ATTRIBUTES}><ude name="n"><map unicode="#x41" code="#x1"/></ude></header>`),
      'tmx-attribute-missing',
    ],
    ['a header after the body', `<tmx version="1.4"><body/><header ${ATTRIBUTES}/></tmx>`, 'tmx-misplaced'],
    ['a second body', tmx('</body><body>'), 'tmx-misplaced'],
    ['no units', tmx(''), 'tmx-no-units'],
    ['a unit outside the body', `<tmx version="1.4"><tu>${EN}</tu></tmx>`, 'tmx-misplaced'],
    ['a unit without variants', unit('<note>n</note>'), 'tmx-no-variant'],
    ['a unit with one variant', unit(EN), 'tmx-single-variant'],
    ['a unit without its source', unit(EN + ZH, ' srclang="fr"'), 'tmx-source-missing'],
    ['a tuid used twice', tmx(`<tu tuid="1">${EN}</tu><tu tuid="1">${EN}</tu>`), 'tmx-id-duplicate'],
    ['a date of another kind', unit(EN, ' creationdate="2024-01-01"'), 'tmx-date-odd'],
    ['a day that is not', unit(EN, ' changedate="20230229T000000Z"'), 'tmx-date-odd'],
    ['a count that is none', unit(EN, ' usagecount="often"'), 'tmx-value-odd'],
    ['an unknown attribute', unit(EN, ' id="1"'), 'tmx-attribute-unknown'],
    ['an unknown element', unit(`<x/>${EN}`), 'tmx-element-unknown'],
    ['an unknown element around the units', tmx(`<group><tu>${EN}</tu></group>`), 'tmx-misplaced'],
    ['a note after the variants', unit(`${EN}<note>n</note>`), 'tmx-misplaced'],
    ['a note after the segment', unit('<tuv xml:lang="en"><seg>a</seg><note>n</note></tuv>'), 'tmx-misplaced'],
    ['stray text', unit(`stray${EN}`), 'tmx-text-misplaced'],
    ['a property without type', unit(`<prop>p</prop>${EN}`), 'tmx-attribute-missing'],
    ['no language', unit('<tuv><seg>a</seg></tuv>'), 'tmx-language-missing'],
    ['an odd language', unit('<tuv xml:lang="---"><seg>a</seg></tuv>'), 'tmx-language-odd'],
    ['lang in 1.4', unit('<tuv lang="en"><seg>a</seg></tuv>'), 'tmx-lang-old'],
    ['no segment', unit('<tuv xml:lang="en"/>'), 'tmx-segment-missing'],
    ['an empty segment', seg(' '), 'tmx-segment-empty'],
    ['two segments', unit('<tuv xml:lang="en"><seg>a</seg><seg>b</seg></tuv>'), 'tmx-segment-second'],
    ['bpt without ept', seg('<bpt i="1"/>a'), 'tmx-code-unpaired'],
    ['ept without bpt', seg('a<ept i="1"/>'), 'tmx-code-unpaired'],
    ['ept before bpt', seg('<ept i="1"/>a<bpt i="1"/>'), 'tmx-code-unpaired'],
    ['two bpt of one number', seg('<bpt i="1"/><bpt i="1"/>a<ept i="1"/>'), 'tmx-code-duplicate'],
    ['a code without number', seg('<bpt/>a'), 'tmx-attribute-missing'],
    ['a sub outside a code', seg('<sub>a</sub>'), 'tmx-misplaced'],
    ['a code inside a code', seg('<ph><ph/></ph>'), 'tmx-misplaced'],
  ])('%s', async (_, file, code) => {
    expect((await readAll(tmxReader, file)).problems.map((problem) => problem.code)).toContain(code);
  });

  test('a problem has the place of its element', async () => {
    const { problems } = await readAll(tmxReader, tmx(`<tu>${ZH}\n  <tuv xml:lang="en"/></tu>`));
    expect(problems).toEqual([
      { code: 'tmx-segment-missing', parameters: { language: 'en' }, position: { line: 3, column: 3 } },
    ]);
  });

  test('another root is refused', async () => {
    await expect(readAll(tmxReader, '<tbx/>')).rejects.toMatchObject({ code: 'tmx-not-tmx' });
  });
});

describe('what is read', () => {
  test('everything of a unit, in order', async () => {
    const { units, problems } = await readAll(
      tmxReader,
      unit(
        '<prop type="x-a">1</prop><note xml:lang="en">n</note><prop type="x-b">2</prop>' +
          '<tuv xml:lang="zh" creationid="me"><prop type="x-c">3</prop><seg>和<ph x="1">&lt;br&gt;<sub>s</sub></ph>平</seg></tuv>' +
          '<tuv xml:lang="zh"><seg>安宁</seg></tuv>',
        ' tuid="7" segtype="phrase"',
      ),
    );
    expect(problems).toEqual([]);
    const code = {
      element: 'ph',
      attributes: { x: '1' },
      content: ['<br>', { element: 'sub', attributes: {}, content: ['s'] }],
    };
    expect(units).toEqual([
      {
        externalId: '7',
        attributes: { segtype: 'phrase' },
        categories: [
          dataCategory('prop', 'x-a', '1'),
          { ...dataCategory('note', null, 'n'), attributes: { 'xml:lang': 'en' } },
          dataCategory('prop', 'x-b', '2'),
        ],
        variants: [
          {
            language: 'zh',
            attributes: { creationid: 'me' },
            categories: [dataCategory('prop', 'x-c', '3')],
            segment: ['和', code, '平'],
          },
          { language: 'zh', attributes: {}, categories: [], segment: ['安宁'] },
        ],
      },
    ]);
    expect(segmentText(units[0]?.variants[0]?.segment ?? [])).toBe('和平');
  });

  test.each(['1.1', '1.2'])('TMX %s, where lang is the language', async (version) => {
    const { units, problems, flavour } = await readAll(
      tmxReader,
      tmx(`<tu><tuv lang="ZH"><seg>和平</seg></tuv><tuv lang="EN"><seg>peace</seg></tuv></tu>`, undefined, version),
    );
    expect(flavour).toBe(`TMX ${version}`);
    expect(problems).toEqual([]);
    expect(units[0]?.variants.map((variant) => [variant.language, variant.attributes])).toEqual([
      ['ZH', {}],
      ['EN', {}],
    ]);
  });

  test('the header is kept whole', async () => {
    const { header, problems } = await readAll(
      tmxReader,
      tmx(
        `<tu>${ZH}${EN}</tu>`,
        `<header ${ATTRIBUTES}>\n <note>n</note>\n <prop type="p">1</prop>\n <ude name="u"><map unicode="#xE000"/></ude>\n</header>`,
      ),
    );
    expect(problems).toEqual([]);
    expect(header?.attributes['srclang']).toBe('*all*');
    expect(header?.content).toMatchObject([{ element: 'note' }, { element: 'prop' }, { element: 'ude' }]);
  });
});
