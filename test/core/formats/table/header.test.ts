import { describe, expect, test } from 'vitest';
import { headerOf, roleOfOwnHeader, defaultMapping } from '../../../../core/formats/table/columns.ts';
import { meaningOf } from '../../../../core/formats/table/header.ts';

const term = (language: string | null) => ({ kind: 'term', language });
const category = (name: string, language: string | null = null) => ({ kind: 'category', name, language });

describe('what the name of a column says', () => {
  test.each([
    ['中文', term('zh')],
    ['中文术语', term('zh')],
    ['中文（简体）', term('zh-CN')],
    ['简体中文', term('zh-CN')],
    ['繁體中文', term('zh-TW')],
    ['英文', term('en')],
    ['英文术语', term('en')],
    ['英语', term('en')],
    ['英文缩写', term('en')],
    ['法文', term('fr')],
    ['Русский', term('ru')],
    ['Chinese', term('zh')],
    ['Chinese (Simplified)', term('zh-CN')],
    ['Simplified Chinese', term('zh-CN')],
    ['English', term('en')],
    ['ENGLISH TERM', term('en')],
    ['English Term', term('en')],
    ['zh', term('zh')],
    ['zh-CN', term('zh-CN')],
    ['ZH_TW', term('zh-TW')],
    ['zh-Hant-HK', term('zh-Hant-HK')],
    ['en-US', term('en-US')],
    ['EN', term('en')],
    ['ZH Term', term('zh')],
    ['CN', term('zh')],
    ['term (en)', term('en')],
    ['term_en', term('en')],
    ['Term [zh-CN]', term('zh-CN')],
    ['en: term', term('en')],
    ['术语', term(null)],
    ['Term', term(null)],
    ['译文', term(null)],
    ['Target', term(null)],
    ['ID', { kind: 'id' }],
    ['编号', { kind: 'id' }],
    ['序号', { kind: 'id' }],
    ['Concept ID', { kind: 'id' }],
    ['Entry_ID', { kind: 'id' }],
    ['No.', { kind: 'id' }],
    ['定义', category('definition')],
    ['Definition', category('definition')],
    ['英文定义', category('definition', 'en')],
    ['定义（中文）', category('definition', 'zh')],
    ['definition_en-US', category('definition', 'en-US')],
    ['English Definition', category('definition', 'en')],
    ['主题', category('subjectField')],
    ['Subject', category('subjectField')],
    ['Domain', category('subjectField')],
    ['专业领域', category('subjectField')],
    ['备注', category('note')],
    ['Notes', category('note')],
    ['来源', category('source')],
    ['出处', category('source')],
    ['Source', category('source')],
    ['中文来源', category('source', 'zh')],
    ['状态', category('administrativeStatus')],
    ['Status', category('administrativeStatus')],
    ['Term Status', category('administrativeStatus')],
    ['en status', category('administrativeStatus', 'en')],
    ['词性', category('partOfSpeech')],
    ['POS', category('partOfSpeech')],
    ['英文词性', category('partOfSpeech', 'en')],
    ['例句', category('context')],
    ['zh-CN administrativeStatus', category('administrativeStatus', 'zh-CN')],
    ['subjectField', category('subjectField')],
    ['geographicalUsage', category('geographicalUsage')],
    ['会议室', null],
    ['Reviewed by', null],
    ['Endorsement', null],
    ['', null],
  ])('%s', (header, meaning) => {
    expect(meaningOf(header)).toEqual(meaning);
  });
});

test('every column that Shuyu names is read as what it was', () => {
  const { columns } = defaultMapping({ languages: ['zh-CN', 'en', 'zh-TW'], languageCode: (code) => code });
  expect(columns.map((role) => roleOfOwnHeader(headerOf(role)))).toEqual(columns);
  expect(['ZH', 'zh_TW', 'EN definition'].map(roleOfOwnHeader)).toMatchObject([
    { language: 'zh' },
    { language: 'zh-TW' },
    { language: 'en' },
  ]);
  const note = { kind: 'category', level: 'langSec', language: 'en', element: 'note', type: null } as const;
  expect(headerOf(note)).toBe('en langSec note');
  expect(roleOfOwnHeader('en langSec note')).toEqual(note);
});
