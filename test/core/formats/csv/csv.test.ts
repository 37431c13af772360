import { describe, expect, test } from 'vitest';
import { csvReader } from '../../../../core/formats/csv/reader.ts';
import { csvWriter, tsvWriter } from '../../../../core/formats/csv/writer.ts';
import { recogniseFormat } from '../../../../core/formats/registry.ts';
import { TABLE_LIMITS } from '../../../../core/formats/table/row.ts';
import type { TableMapping } from '../../../../core/model/table.ts';
import { dataCategory, plainText, type Concept } from '../../../../core/model/terminology.ts';
import { conceptOf, note, status, termOf } from '../../../support/concepts.ts';
import { BIG5, GB18030, SIMPLIFIED, TRADITIONAL, utf16 } from '../../../support/encoded.ts';
import { OPTIONS, bytesOf, headOf, inChunks, readAll, written, writtenBytes } from '../support.ts';

function terms(concept: Concept | undefined): readonly (readonly string[])[] {
  return concept?.languages.map((section) => section.terms.map((term) => plainText(term.term))) ?? [];
}

const recognised = (text: string): string | null => recogniseFormat(headOf(bytesOf(text)))?.id ?? null;

describe('what is a table', () => {
  test.each([
    ['中文,英文\n和平,peace\n', 'csv'],
    ['中文;英文\n和平;peace\n', 'csv'],
    ['sep=;\r\n和平;peace\r\n', 'csv'],
    ['term\tdefinition\tnote\tPOS\npeace\tno war\tx\tn.\n', 'csv'],
    ['和平,peace\n战争,war\n', 'csv'],
    ['和平, peace\n战争, war\n', 'csv'],
    ['', null],
    ['中文\n和平\n', null],
    ['One sentence, and a comma.\nAnother, with its own.\nA third, as well.\n', null],
    ['The General Assembly,\n\nRecalling its resolution 75/1, in which it decided, among others,\n', null],
    ['1.\tDecides to remain seized of the matter;\n2.\tAlso decides to meet again;\n', null],
    ['联合国大会，重申其决议，\n回顾以前各项决议，包括第一号决议，\n', null],
    ['<tbx><text>a,b\nc,d</text></tbx>', 'tbx'],
  ])('%j', (text, id) => {
    expect(recognised(text)).toBe(id);
  });
});

test('a code that is read in another case is told as changed', async () => {
  const concept = conceptOf(['和平'], ['peace']);
  const stored = { ...concept, languages: concept.languages.map((section) => ({ ...section, language: 'EN' })) };
  const options = { ...OPTIONS, languages: ['EN'] };
  expect(csvWriter.leftOut(stored, options)).toContainEqual({ level: 'langSec', what: 'code', name: 'EN' });
  const { concepts } = await readAll(csvReader, written(csvWriter, [stored], options));
  expect(concepts.map(({ languages }) => languages.map(({ language }) => language))).toEqual([['en']]);
});

describe('reading a table of text', () => {
  test.each([
    ['GB18030', Uint8Array.from([...bytesOf('zh,en\n'), ...GB18030, ...bytesOf(',x\n')]), SIMPLIFIED],
    ['BIG5', Uint8Array.from([...bytesOf('zh,en\n'), ...BIG5, ...bytesOf(',x\n')]), TRADITIONAL],
    ['UTF-16LE', utf16(`zh,en\n${SIMPLIFIED},x\n`, true, true), SIMPLIFIED],
    ['UTF-16BE', utf16(`zh,en\n${SIMPLIFIED},x\n`, false, false), SIMPLIFIED],
    ['UTF-8', bytesOf(`\uFEFFzh,en\n${SIMPLIFIED},x\n`), SIMPLIFIED],
  ])('in %s', async (encoding, bytes, text) => {
    const reading = await readAll(csvReader, bytes);
    expect(reading.flavour).toBe(`CSV (${encoding}, ,)`);
    expect(reading.concepts.map(terms)).toEqual([[[text], ['x']]]);
    expect(reading.problems).toEqual([]);
  });

  test('names of columns without a row are told', async () => {
    const { concepts, problems } = await readAll(csvReader, '中文,英文\n\n');
    expect(concepts).toEqual([]);
    expect(problems).toEqual([{ code: 'table-no-rows', parameters: {}, position: { line: 1, column: 1 } }]);
  });

  test('tells how it understood the columns, with the first rows', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `词${at};term ${at}`);
    const { events } = await readAll(csvReader, ['中文;英文', ...rows].join('\r\n'));
    expect(events[0]).toEqual({ kind: 'header', flavour: 'CSV (UTF-8, ;)', header: null });
    expect(events[1]).toMatchObject({
      kind: 'table',
      layout: { headers: ['中文', '英文'], rows: rows.slice(0, 10).map((row) => row.split(';')) },
    });
    expect(events[2]).toMatchObject({ kind: 'concept', position: { line: 2, column: 1 } });
    expect(events).toHaveLength(32);
  });

  test('follows a mapping that is given', async () => {
    const mapping: TableMapping = {
      hasHeader: false,
      separator: '、',
      columns: [{ kind: 'ignored' }, { kind: 'term', language: 'fr' }],
    };
    const events = [];
    for await (const batch of csvReader.read(inChunks(bytesOf('zh,en\na,b、c\n')), { mapping })) events.push(...batch);
    const concepts = events.flatMap((event) => (event.kind === 'concept' ? [event.concept] : []));
    expect(concepts.map(terms)).toEqual([[['en']], [['b', 'c']]]);
    expect(events[1]).toMatchObject({ kind: 'table', layout: { headers: null, mapping } });
    const noTerm = { ...mapping, columns: [{ kind: 'id' as const }] };
    await expect(csvReader.read(inChunks(bytesOf('a,b\n')), { mapping: noTerm }).next()).resolves.toMatchObject({
      value: [],
    });
    const refused = async () => {
      for await (const batch of csvReader.read(inChunks(bytesOf('a,b\nc,d\n')), { mapping: noTerm }))
        events.push(...batch);
    };
    await expect(refused()).rejects.toMatchObject({ code: 'table-no-term-column' });
  });

  test('a column that is empty at first loses nothing', async () => {
    const rows = Array.from({ length: TABLE_LIMITS.sample + 5 }, (_, at) => `词${at},t${at},`);
    const { concepts } = await readAll(csvReader, ['中文,英文,会议', ...rows, '和平,peace,大会'].join('\n'));
    expect(concepts.at(-1)?.categories).toEqual([dataCategory('descrip', '会议', '大会')]);
  });

  test('rows with the same id are one concept; what both say is said once', async () => {
    const { concepts } = await readAll(
      csvReader,
      'ID,Subject,中文,English\n1,a,和平,peace\n1,a,和平,amity\n2,a,战争,war\n1,a,和,pax\n',
    );
    expect(concepts.map(terms)).toEqual([
      [['和平'], ['peace', 'amity']],
      [['战争'], ['war']],
      [['和'], ['pax']],
    ]);
    expect(concepts[0]?.categories).toEqual([dataCategory('descrip', 'subjectField', 'a')]);
  });

  test('a concept does not grow for ever', async () => {
    const rows = Array.from({ length: TABLE_LIMITS.rowsOfConcept + 2 }, (_, at) => `1,词${at},t${at}`);
    const { concepts, problems } = await readAll(csvReader, ['ID,中文,英文', ...rows].join('\n'));
    expect(concepts).toHaveLength(2);
    expect(problems).toMatchObject([
      { code: 'table-concept-too-large', position: { line: TABLE_LIMITS.rowsOfConcept + 2 } },
    ]);
  });

  test('several terms in a cell share one value, or have as many values', async () => {
    const text = '中文,英文,状态\n甲|乙,a | b,首选 | 不推荐\n丙,c|d,admitted\n丁,e,x | y\n戊,f|g|h,首选|禁用\n';
    const { concepts, problems } = await readAll(csvReader, text);
    const statuses = concepts.map((concept) =>
      concept.languages[1]?.terms.map((term) => term.categories.map((category) => plainText(category.content)).join()),
    );
    expect(statuses).toEqual([
      ['preferredTerm-admn-sts', 'deprecatedTerm-admn-sts'],
      ['admittedTerm-admn-sts', 'admittedTerm-admn-sts'],
      ['x | y'],
      ['首选|禁用', '', ''],
    ]);
    expect(problems).toEqual([
      {
        code: 'table-values-uneven',
        parameters: { category: 'administrativeStatus', count: 1 },
        position: { line: 5, column: 9 },
      },
    ]);
  });

  test('short and long rows and rows without a term are read and counted', async () => {
    const { concepts, problems } = await readAll(
      csvReader,
      'zh,en,note\n甲,a\n乙,b,n,beyond, more\n,,only a note\n\n丙,c,\n',
    );
    expect(concepts.map((concept) => concept.categories.map((category) => plainText(category.content)))).toEqual([
      [],
      ['n', 'beyond', 'more'],
      ['only a note'],
      [],
    ]);
    expect(problems).toEqual([
      { code: 'table-row-short', parameters: { expected: 3, count: 1 }, position: { line: 2, column: 3 } },
      { code: 'table-row-long', parameters: { expected: 3, count: 1 }, position: { line: 3, column: 7 } },
      { code: 'table-row-no-term', parameters: { count: 1 }, position: { line: 4, column: 1 } },
    ]);
  });

  test('an apostrophe that keeps a formula from running is no part of the text', async () => {
    const { concepts } = await readAll(csvReader, "zh,en\n'=甲,'-ism\n'乙,\"'@x\"\n");
    expect(concepts.map(terms)).toEqual([
      [['=甲'], ['-ism']],
      [["'乙"], ['@x']],
    ]);
  });

  test.each([
    ['sep=;\r\n中文;英文\r\n和平;peace, eternal\r\n', ';'],
    ['sep=,\n中文,英文\n和平,"peace, eternal"\n', ','],
  ])('the line %j for Excel is no row', async (text, delimiter) => {
    const { concepts, flavour } = await readAll(csvReader, text);
    expect(flavour).toBe(`CSV (UTF-8, ${delimiter})`);
    expect(concepts.map(terms)).toEqual([[['和平'], ['peace, eternal']]]);
  });

  test('invalid bytes are counted where they first show', async () => {
    const bytes = Uint8Array.from([...bytesOf(`zh,en\n${SIMPLIFIED},`), 0xff, ...bytesOf('x\n')]);
    expect((await readAll(csvReader, bytes)).problems).toEqual([
      {
        code: 'encoding-replaced',
        parameters: { encoding: 'utf-8', count: 1 },
        position: { line: 2, column: SIMPLIFIED.length + 2 },
      },
    ]);
  });

  test.each([
    ['', 'table-empty'],
    [' \n \n', 'table-empty'],
    ['no table\nat all\n', 'table-one-column'],
  ])('%j is refused', async (text, code) => {
    await expect(readAll(csvReader, text)).rejects.toMatchObject({ code, position: { line: 1, column: 1 } });
  });

  test('twenty megabytes are read in a few seconds', async () => {
    const row = '12345,维持和平行动,"peacekeeping operation, UN",联合国维持和平行动的定义文字\n';
    const bytes = bytesOf(`ID,中文,英文,定义\n${row.repeat(Math.ceil(20_000_000 / bytesOf(row).length))}`);
    const start = performance.now();
    const { concepts } = await readAll(csvReader, bytes);
    expect(concepts.length).toBeGreaterThan(100);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('writing a table of text', () => {
  const concept = conceptOf([termOf('甲', status('preferred')), '乙 | 丙'], ['"a", b'], {
    id: 'c1',
    subject: '和平',
    categories: [note('line\nbreak')],
  });

  test('has a byte order mark, names above the columns, CRLF', () => {
    const text = written(csvWriter, [concept]);
    const columns = [
      'id,subjectField,definition,note,source',
      ...['zh-CN', 'en-US'].map((code) =>
        [
          '',
          ' definition',
          ' administrativeStatus',
          ' partOfSpeech',
          ' termType',
          ' geographicalUsage',
          ' reliability',
          ' context',
          ' source',
          ' note',
        ]
          .map((name) => code + name)
          .join(','),
      ),
    ];
    const cells = 'c1,和平,,"line\nbreak",,甲 | 乙 \\| 丙,,preferredTerm-admn-sts | ,,,,,,,,"""a"", b",,,,,,,,,';
    expect(writtenBytes(csvWriter, []).slice(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(text).toBe(`${columns.join(',')}\r\n${cells}\r\n`);
  });

  test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '＝1', '＋1', '－1', '＠x', "'=1", "''@x"])(
    '%j does not run',
    async (text) => {
      for (const writer of [csvWriter, tsvWriter]) {
        const file = written(writer, [conceptOf([text], ['x'], { id: text })]);
        expect(file.split('\r\n')[1]).toMatch(/^(?:"?\\|"?')/u);
        expect((await readAll(csvReader, file)).concepts).toEqual([conceptOf([text], ['x'], { id: text })]);
      }
    },
  );

  test('writes the columns that are asked for', () => {
    const mapping: TableMapping = {
      hasHeader: true,
      separator: ';',
      columns: [
        { kind: 'term', language: 'en-US' },
        { kind: 'ignored' },
        { kind: 'term', language: 'zh-CN' },
        { kind: 'category', level: 'termSec', language: 'zh-CN', element: 'termNote', type: 'administrativeStatus' },
      ],
    };
    expect(written(csvWriter, [concept], { mapping })).toBe(
      'en-US,,zh-CN,zh-CN administrativeStatus\r\n"""a"", b",,甲;乙 | 丙,preferredTerm-admn-sts;\r\n',
    );
    expect(csvWriter.leftOut(concept, { ...OPTIONS, mapping })).toEqual([
      { level: 'conceptEntry', what: 'id', name: 'c1' },
      { level: 'conceptEntry', what: 'category', name: 'subjectField' },
      { level: 'conceptEntry', what: 'category', name: 'note' },
    ]);
    expect(csvWriter.leftOut(concept, { ...OPTIONS, mapping: { ...mapping, separator: null } })).toContainEqual({
      level: 'termSec',
      what: 'term',
      name: '乙 | 丙',
    });
  });

  test('tells everything that the columns do not hold', () => {
    const definition = {
      ...dataCategory('descrip', 'definition', 'd'),
      group: { id: 'g' },
      members: [dataCategory('admin', 'source', 's')],
    };
    const full: Concept = {
      externalId: 'c1',
      attributes: { 'xml:space': 'default' },
      categories: [
        definition,
        dataCategory('descrip', 'definition', 'second'),
        dataCategory('admin', 'customerSubset', 'UN'),
      ],
      languages: [
        {
          language: 'zh-CN',
          attributes: {},
          categories: [note('about Chinese')],
          terms: [
            {
              attributes: { id: 't1' },
              term: ['甲', { element: 'hi', attributes: {}, content: ['乙'] }],
              termAttributes: {},
              categories: [],
            },
            termOf(''),
          ],
        },
        { language: 'fr', attributes: {}, categories: [], terms: [termOf('paix')] },
        { language: 'en-US', attributes: {}, categories: [], terms: [] },
      ],
    };
    expect(csvWriter.leftOut(full, OPTIONS)).toEqual([
      { level: 'langSec', what: 'language', name: 'fr' },
      { level: 'langSec', what: 'language', name: 'en-US' },
      { level: 'conceptEntry', what: 'attribute', name: 'xml:space' },
      { level: 'conceptEntry', what: 'attribute', name: 'id' },
      { level: 'conceptEntry', what: 'category', name: 'source' },
      { level: 'conceptEntry', what: 'category', name: 'definition' },
      { level: 'conceptEntry', what: 'category', name: 'customerSubset' },
      { level: 'langSec', what: 'category', name: 'note' },
      { level: 'termSec', what: 'term', name: '' },
      { level: 'termSec', what: 'attribute', name: 'id' },
      { level: 'termSec', what: 'markup', name: 'hi' },
    ]);
    expect(csvWriter.leftOut(conceptOf([], []), OPTIONS)).toEqual([
      { level: 'conceptEntry', what: 'concept', name: '' },
    ]);
    expect(
      written(csvWriter, [conceptOf([], [])])
        .trim()
        .split('\r\n'),
    ).toHaveLength(1);
  });

  test('two neighbours with one id stay two concepts', async () => {
    const twins = [conceptOf(['甲'], ['a'], { id: '1' }), conceptOf(['乙'], ['b'], { id: '1' })];
    const { concepts } = await readAll(csvReader, written(csvWriter, twins));
    expect(concepts.map((read) => read.externalId)).toEqual(['1', null]);
  });
});
