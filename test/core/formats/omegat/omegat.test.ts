import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { omegatReader } from '../../../../core/formats/omegat/reader.ts';
import { omegatCsvWriter, omegatWriter } from '../../../../core/formats/omegat/writer.ts';
import { recogniseFormat } from '../../../../core/formats/registry.ts';
import { dataCategory, plainText, type Concept } from '../../../../core/model/terminology.ts';
import { conceptOf, note, sectionOf, status, termOf } from '../../../support/concepts.ts';
import { samples } from '../../../support/shared.ts';
import { OPTIONS, bytesOf, headOf, readAll, written } from '../support.ts';

/** Languages with their terms, and the comments. */
function brief(concept: Concept): readonly string[] {
  return [
    ...concept.languages.map(
      ({ language, terms }) => `${language}: ${terms.map(({ term }) => plainText(term)).join('/')}`,
    ),
    ...concept.categories.map((category) => plainText(category.content)),
  ];
}

const recognised = (text: string): string | null => recogniseFormat(headOf(bytesOf(text)))?.id ?? null;

describe('an OmegaT glossary', () => {
  test.each([
    ['peace\t和平\tcomment\nwar\t战争\n', 'omegat'],
    ['# my glossary\n\npeace\t和平\n', 'omegat'],
    ['# -*- coding: utf-8 -*-\n', 'omegat'],
    ['\uFEFF# x -*- coding: utf-8 -*-\npeace,和平\n', 'omegat'],
    ['English\tChinese\npeace\t和平\n', 'csv'],
    ['"peace"\t"和平"\n"war"\t"战争"\n', 'csv'],
    ['1\tpeace\t和平\tx\n2\twar\t战争\ty\n', 'csv'],
    ['\tindented\n\tprose\n', null],
  ])('%j is told by its content', (text, id) => {
    expect(recognised(text)).toBe(id);
  });

  test('comments and lines without a tab are no entries, marks are characters', async () => {
    const text = '# -*- coding: utf-8 -*-\r\n#skipped\tx\r\n"peace\t和平\t"a" comment\r\n\r\nwar\t战争\r\n';
    const { concepts, problems, flavour } = await readAll(omegatReader, text);
    expect(flavour).toBe('OmegaT glossary (UTF-8)');
    expect(concepts.map(brief)).toEqual([
      ['en: "peace', 'zh: 和平', '"a" comment'],
      ['en: war', 'zh: 战争'],
    ]);
    expect(problems).toEqual([]);
  });

  test('with commas there is quoting', async () => {
    const { concepts } = await readAll(omegatReader, '# -*- coding: utf-8 -*-\n"peace, ""eternal""",永久和平,x\n');
    expect(concepts.map(brief)).toEqual([['en: peace, "eternal"', 'zh: 永久和平', 'x']]);
  });

  test('the languages that Shuyu wrote are read again', async () => {
    const concept = conceptOf(['和平'], ['peace']);
    const file = written(omegatWriter, [concept]);
    expect(file).toBe('# -*- coding: utf-8; source: zh-CN; target: en-US -*-\n和平\tpeace\n');
    expect((await readAll(omegatReader, file)).concepts).toEqual([concept]);
    const reverse = written(omegatWriter, [concept], {
      languages: ['en-US', 'zh-CN'],
      languageCode: (code) => code.slice(0, 2),
    });
    expect((await readAll(omegatReader, reverse)).concepts.map(brief)).toEqual([['en: peace', 'zh: 和平']]);
  });

  test('every pair has a line; the comment warns of deprecated terms', () => {
    const concept = conceptOf(['甲', termOf('乙', status('deprecated'))], ['a', termOf('b', status('preferred'))], {
      id: 'c1',
      categories: [note('one\ntwo'), dataCategory('descrip', 'subjectField', 'x')],
    });
    const comment = '乙: deprecated; one two';
    expect(written(omegatWriter, [concept]).split('\n').slice(1, -1)).toEqual(
      ['甲\ta', '甲\tb', '乙\ta', '乙\tb'].map((pair) => `${pair}\t${comment}`),
    );
    expect(omegatWriter.leftOut(concept, OPTIONS)).toEqual([
      { level: 'termSec', what: 'category', name: 'administrativeStatus' },
      { level: 'conceptEntry', what: 'id', name: 'c1' },
      { level: 'conceptEntry', what: 'markup', name: 'space' },
      { level: 'conceptEntry', what: 'category', name: 'subjectField' },
      { level: 'termSec', what: 'as-note', name: 'administrativeStatus' },
      { level: 'conceptEntry', what: 'as-note', name: 'note' },
    ]);
  });

  test('what has no pair is left out, and told', () => {
    const french = {
      ...conceptOf(['甲'], [], { id: 'c2' }),
      languages: [sectionOf('zh-CN', ['甲']), sectionOf('fr', ['a'])],
    };
    expect(written(omegatWriter, [french]).split('\n')).toHaveLength(2);
    expect(omegatWriter.leftOut(french, OPTIONS)).toEqual([
      { level: 'langSec', what: 'language', name: 'fr' },
      { level: 'conceptEntry', what: 'concept', name: 'c2' },
    ]);
  });

  test('the pair is of two languages, each with all its codes', () => {
    const concept = {
      ...conceptOf([], []),
      languages: [
        sectionOf('zh-CN', ['网络']),
        sectionOf('zh-TW', ['網路']),
        sectionOf('en', ['network']),
        sectionOf('fr', ['réseau']),
      ],
    };
    const options = { ...OPTIONS, languages: ['zh-CN', 'zh-TW', 'en-US', 'en', 'fr'] };
    expect(written(omegatWriter, [concept], options).split('\n').slice(0, -1)).toEqual([
      '# -*- coding: utf-8; source: zh-CN; target: en-US -*-',
      '网络\tnetwork',
      '網路\tnetwork',
    ]);
    expect(omegatWriter.leftOut(concept, options)).toEqual([
      { level: 'langSec', what: 'code', name: 'zh-TW' },
      { level: 'langSec', what: 'code', name: 'en' },
      { level: 'langSec', what: 'language', name: 'fr' },
    ]);
    const chinese = written(omegatWriter, [concept], { ...OPTIONS, languages: ['zh-CN', 'zh-TW'] });
    expect(chinese).toContain('source: zh-CN; target: zh-TW -*-\n网络\t網路\n');
  });

  test('with commas nothing runs as a formula', () => {
    expect(written(omegatCsvWriter, [conceptOf(['=1+1'], ['@x'])])).toContain("'=1+1,'@x\r\n");
  });

  test('a glossary without an entry is refused', async () => {
    await expect(readAll(omegatReader, '# -*- coding: utf-8 -*-\n')).rejects.toMatchObject({ code: 'table-empty' });
  });

  test.each([...samples('omegat', '.tab'), ...samples('omegat', '.txt')])('a public sample: %s', async (file) => {
    const bytes = readFileSync(file);
    expect(recogniseFormat(headOf(bytes))).toBe(omegatReader);
    const expected: Readonly<Record<string, readonly (readonly string[])[]>> = {
      'test.tab': [
        ['en: kde', 'und: koo moo'],
        ['en: question', 'und: qqqqq'],
        ['en: 地球システム', 'und: System Terre', 'https://fr.wikipedia.org/wiki/Science_du_syst%C3%A8me_Terre'],
        ['en: 손가락', 'und: Korean Term'],
      ],
      'testUTF16LE.txt': [
        ['en: UTF', 'und: Unicode Transformation Format', 'Comment #1'],
        ['en: LE', 'und: Little Endian', 'Comment #2'],
      ],
    };
    const concepts = expected[path.basename(file)];
    if (concepts === undefined)
      await expect(readAll(omegatReader, bytes)).rejects.toMatchObject({ code: 'table-empty' });
    else expect((await readAll(omegatReader, bytes)).concepts.map(brief)).toEqual(concepts);
  });
});
