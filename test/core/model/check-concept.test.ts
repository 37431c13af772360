import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../../core/model/check-concept.ts';
import { withReviewState } from '../../../core/model/review.ts';
import { dataCategory, type Concept, type DataCategory } from '../../../core/model/terminology.ts';
import { conceptOf, note, sectionOf, status, termOf } from '../../support/concepts.ts';

const told = (concept: Concept) =>
  problemsOf(concept).map(({ code, severity, place }) => [
    code,
    severity,
    [place.language, place.term, place.category].map((part) => part ?? '-').join('.'),
  ]);

const withCategory = (category: DataCategory) => conceptOf(['和平'], ['peace'], { categories: [category] });

test('a good entry has none', () => {
  const good = conceptOf(
    [
      termOf('联合国', status('preferred'), dataCategory('termNote', 'termType', 'fullForm')),
      termOf('联', status('preferred'), dataCategory('termNote', 'termType', 'shortForm')),
      termOf('UN', dataCategory('termNote', 'termType', 'acronym')),
    ],
    [termOf('United Nations', status('preferred'), dataCategory('termNote', 'partOfSpeech', 'properNoun'))],
    { subject: 'institutions', categories: [note('a  b\n'), dataCategory('admin', 'x_own', 'kept')] },
  );
  const languages = [...good.languages, sectionOf('zh-TW', ['聯合國']), sectionOf('fr', ['Nations Unies'])];
  expect(problemsOf(withReviewState({ ...good, languages }, 'approved', 'Li', '2026-11-25'))).toEqual([]);
});

describe('errors', () => {
  test.each<[string, Concept, unknown[]]>([
    ['no language', conceptOf([], []), ['entry-no-term', 'error', '-.-.-']],
    [
      'an empty section',
      { ...conceptOf([], []), languages: [sectionOf('zh', [])] },
      ['entry-no-term', 'error', '-.-.-'],
    ],
    ['an empty term', conceptOf(['和平', ' '], []), ['entry-term-empty', 'error', '0.1.-']],
    ['a control character in a term', conceptOf(['和\u0007平'], []), ['entry-control', 'error', '0.0.-']],
    ['half a character', conceptOf(['和\ud800平'], []), ['entry-control', 'error', '0.0.-']],
    ['a control character in a value', withCategory(note('a\0')), ['entry-control', 'error', '-.-.0']],
    [
      'a control character in the member of a group',
      withCategory({
        ...dataCategory('descrip', 'definition', 'd'),
        members: [dataCategory('admin', 'source', '\x1b')],
      }),
      ['entry-control', 'error', '-.-.0'],
    ],
  ])('%s', (_, concept, problem) => expect(told(concept)).toEqual([problem]));
});

describe('warnings', () => {
  const xref = dataCategory('xref', 'externalCrossReference', 'x');
  test.each<[string, Concept, unknown[]]>([
    [
      'a character that turns the direction',
      conceptOf(['和\u202e平'], []),
      ['entry-bidirectional', 'warning', '0.0.-'],
    ],
    ['a character without width', conceptOf(['和\u200b平'], []), ['entry-invisible', 'warning', '0.0.-']],
    ['a space at an end', conceptOf([], ['peace ']), ['entry-spaces', 'warning', '0.0.-']],
    ['two spaces', conceptOf([], ['peace  keeping']), ['entry-spaces', 'warning', '0.0.-']],
    ['a long term', conceptOf([], ['a'.repeat(501)]), ['entry-term-long', 'warning', '0.0.-']],
    [
      'a value on no list',
      conceptOf([], [termOf('peace', dataCategory('termNote', 'partOfSpeech', 'Noun'))]),
      ['entry-value-unlisted', 'warning', '0.0.0'],
    ],
    [
      'a category at a wrong level',
      withCategory(dataCategory('descrip', 'context', 'c')),
      ['entry-category-level', 'warning', '-.-.0'],
    ],
    ['a term twice', conceptOf(['和平', '和平'], []), ['entry-term-twice', 'warning', '0.1.-']],
    [
      'two preferred terms',
      conceptOf([termOf('和平', status('preferred')), termOf('安宁', status('preferred'))], []),
      ['entry-two-preferred', 'warning', '0.1.-'],
    ],
    ['no Chinese in a Chinese section', conceptOf(['peace'], []), ['entry-not-chinese', 'warning', '0.0.-']],
    ['Chinese in an English section', conceptOf([], ['peace 和平']), ['entry-chinese-in-english', 'warning', '0.0.-']],
    ['Traditional in Simplified', conceptOf(['維和'], []), ['entry-traditional', 'warning', '0.0.-']],
    [
      'Simplified in Traditional',
      { ...conceptOf([], []), languages: [sectionOf('zh_HK', ['维和'])] },
      ['entry-simplified', 'warning', '0.0.-'],
    ],
    ['an odd date', withCategory(dataCategory('date', null, '2026-02-30')), ['entry-date-odd', 'warning', '-.-.0']],
    ['a reference to nothing', withCategory(xref), ['entry-no-target', 'warning', '-.-.0']],
    [
      'an odd language code',
      { ...conceptOf([], []), languages: [sectionOf('Chinese', ['和平'])] },
      ['entry-language-odd', 'warning', '0.-.-'],
    ],
  ])('%s', (_, concept, problem) => expect(told(concept)).toEqual([problem]));

  test('say which characters', () => {
    expect(problemsOf(conceptOf(['維\u200b和'], [])).map(({ parameters }) => parameters)).toEqual([
      { characters: 'U+200B' },
      { characters: '維' },
    ]);
  });

  test('are not given where only the language is said, or where a day has a time or a reference a target', () => {
    const languages = [sectionOf('zh', ['維和', '维和'])];
    const categories = [
      dataCategory('date', null, '2026-11-25T10:00:00Z'),
      { ...xref, attributes: { target: 'https://un.org' } },
    ];
    expect(problemsOf({ ...conceptOf([], [], { categories }), languages })).toEqual([]);
  });
});

test('a small entry is checked in microseconds', () => {
  const entry = conceptOf(
    [termOf('解除武装、复员和重返社会', status('preferred'), dataCategory('termNote', 'partOfSpeech', 'noun'))],
    [termOf('disarmament, demobilization and reintegration', status('preferred')), 'DDR'],
    { subject: 'peacekeeping', categories: [note('S/2021/1')] },
  );
  const rounds = 5000;
  for (let round = 0; round < rounds; round++) problemsOf(entry);
  const start = performance.now();
  for (let round = 0; round < rounds; round++) problemsOf(entry);
  const microseconds = ((performance.now() - start) * 1000) / rounds;
  expect(microseconds).toBeLessThan(100);
});
