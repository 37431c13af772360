import { describe, expect, test } from 'vitest';
import { guessMapping } from '../../../../core/formats/table/guess.ts';
import type { ColumnRole } from '../../../../core/model/table.ts';

/** A table as people type it: cells parted by `,`. */
function guess(...lines: readonly string[]) {
  return guessMapping(lines.map((line) => line.split(',')));
}

/** Roles in a few words. */
function brief(role: ColumnRole): string {
  if (role.kind === 'term') return role.language;
  if (role.kind !== 'category') return role.kind;
  return [role.language, role.level === 'conceptEntry' ? null : role.level, role.element, role.type]
    .filter((part) => part !== null)
    .join(' ');
}

function roles(...lines: readonly string[]): readonly string[] {
  return guess(...lines).columns.map(brief);
}

const SIMPLIFIED = '联合国维持和平行动特别委员会关于解除武装的决议草案,draft resolution';
const TRADITIONAL = '聯合國維持和平行動特別委員會關於解除武裝的決議草案,draft resolution';

describe('the columns of a table', () => {
  test('names in Chinese', () => {
    expect(roles('编号,中文,英文,主题,定义,备注,来源', '1,和平,peace,政治,定义,x,y')).toEqual([
      'id',
      'zh',
      'en',
      'descrip subjectField',
      'descrip definition',
      'note',
      'admin source',
    ]);
  });

  test('a category of terms belongs to the terms left of it, or to those of its language', () => {
    expect(roles('中文,状态,英文,状态,英文词性', '和平,首选,peace,首选,名词')).toEqual([
      'zh',
      'zh termSec termNote administrativeStatus',
      'en',
      'en termSec termNote administrativeStatus',
      'en termSec termNote partOfSpeech',
    ]);
    expect(roles('en-US,zh-CN,English Definition,定义（中文）', 'a,和,c,d').slice(2)).toEqual([
      'en-US langSec descrip definition',
      'zh-CN langSec descrip definition',
    ]);
  });

  test('terms whose names tell no language have that of their cells', () => {
    expect(roles('Source,Target,Comment', 'peace,和平,x', 'war,战争,y')).toEqual(['en', 'zh', 'note']);
    expect(roles('Term,Translation,Source', 'peace,和平,A/1', 'war,战争,A/2')).toEqual(['en', 'zh', 'admin source']);
  });

  test('Traditional and Simplified are told apart where that is clear', () => {
    expect(roles('中文,英文', SIMPLIFIED)[0]).toBe('zh-CN');
    expect(roles('中文,英文', TRADITIONAL)[0]).toBe('zh-TW');
    expect(roles('中文,英文', '和平,peace')[0]).toBe('zh');
    expect(roles('zh,en', TRADITIONAL)[0]).toBe('zh');
  });

  test('a column that nobody understands keeps its name; an empty one is ignored', () => {
    expect(roles('zh,en,会议室,Reviewed', '和平,peace,A,', '战争,war,B, ')).toEqual([
      'zh',
      'en',
      'descrip 会议室',
      'ignored',
    ]);
  });

  test('whether there are names at all', () => {
    expect(guess('主题,subject', '定义,definition').hasHeader).toBe(false);
    expect(guess('和平,peace', '战争,war').hasHeader).toBe(false);
    expect(guess('Deutsch,Tetum', 'Frieden,dame').hasHeader).toBe(false);
    expect(guess('Ausdruck,Wort B', '和平,peace', '战争,war', '决议,resolution').hasHeader).toBe(true);
    expect(guess('term,definition', 'peace,no war').hasHeader).toBe(true);
  });

  test.each([
    [
      ['术语,译文', '和平,peace'],
      ['zh', 'en'],
    ],
    [
      ['术语,译文', '和平,peace', '战争,war'],
      ['zh', 'en'],
    ],
    [
      ['原文,译文', 'peace,和平', 'war,战争'],
      ['en', 'zh'],
    ],
    [
      ['Source Language,Target Language', 'peace,和平', 'war,战争'],
      ['en', 'zh'],
    ],
    [
      ['简体中文,繁体中文', '和平,和平', '战争,戰爭', '决议,決議', '国家,國家'],
      ['zh-CN', 'zh-TW'],
    ],
  ])('names that only say that there are terms: %j', (lines, languages) => {
    expect(guess(...lines).hasHeader).toBe(true);
    expect(roles(...lines)).toEqual(languages);
  });

  test('an entry is no header though its terms are words for terms', () => {
    expect(guess('术语,term', '译文,translation').hasHeader).toBe(false);
    expect(guess('英文,English', '和平,peace').hasHeader).toBe(false);
    expect(guess('主题,subject', '和平,peace').hasHeader).toBe(false);
  });

  test('without names: numbers, two languages, notes', () => {
    expect(roles('1,和平,peace,a note', '2,战争,war,another')).toEqual(['id', 'zh', 'en', 'note']);
    expect(roles('kde,koo moo', 'question,qqqqq')).toEqual(['en', 'und']);
  });

  test('there is always a column of terms', () => {
    expect(roles('定义,备注', '一,二')).toContain('zh');
    expect(roles('1,2', '3,4').some((role) => role === 'und')).toBe(true);
  });

  test.each([
    ['维和 | 维持和平,peace', ' | '],
    ['条件概率,P(A|B)', null],
    ['维和；维持和平,peace', null],
    ['解除武装、复员和重返社会,DDR', null],
    ['千米/时,km/h', null],
    ['维和\n维持和平,peace', '\n'],
  ])('the separator in %s', (line, separator) => {
    expect(guess('中文,英文', line).separator).toBe(separator);
  });

  test('a separator that could stand in a term must be seen more than once', () => {
    expect(guess('中文,英文', '维和,peace; PKO', '决议,resolution; res.').separator).toBe(';');
    expect(guess('中文,英文', '维和|维持和平,peace', '决议,resolution|res.').separator).toBe(' | ');
    expect(guess('中文,英文', '维和；维和行动,p', '决议；决议案,r').separator).toBe('；');
    expect(guess('中文,英文,定义', '维和,p,a; b', '决议,r,c; d').separator).toBeNull();
  });
});
