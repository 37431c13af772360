/** The words that people write above the columns of a glossary, in Chinese and English. */

/** Names of languages and the codes that they stand for, the longest first; `zh` where the script is not named. */
export const LANGUAGE_NAMES: readonly (readonly [string, string])[] = Object.entries({
  'zh-CN':
    '简体中文,中文(简体),中文简体,简中,简体,simplified chinese,chinese simplified,chinese (simplified),chinese prc,chs,zh hans',
  'zh-TW':
    '繁体中文,繁體中文,中文(繁体),中文(繁體),繁中,繁体,繁體,traditional chinese,chinese traditional,chinese (traditional),chinese taiwan,cht',
  zh: '中文,汉语,漢語,华语,中译,中国語,chinese,cn,zh,zho,chi',
  en: '英文,英语,英語,英译,english,eng,en',
  fr: '法文,法语,法語,french,français,fra,fre,fr',
  es: '西班牙文,西班牙语,西文,西语,spanish,español,spa,es',
  ru: '俄文,俄语,俄語,russian,русский,rus,ru',
  ar: '阿拉伯文,阿拉伯语,阿文,arabic,ara,ar',
  de: '德文,德语,german,deutsch,deu,ger,de',
  ja: '日文,日语,日語,japanese,jpn,ja',
  ko: '韩文,韩语,朝鲜文,korean,kor,ko',
  pt: '葡萄牙文,葡萄牙语,葡文,portuguese,por,pt',
  it: '意大利文,意大利语,italian,ita',
  la: '拉丁文,拉丁语,latin,lat',
})
  .flatMap(([code, names]) => names.split(',').map((name): readonly [string, string] => [name, code]))
  .toSorted(([a], [b]) => b.length - a.length);

/** Words for a term, by themselves or beside the name of a language. */
export const TERM_WORDS: ReadonlySet<string> = words(
  `term,terms,word,words,expression,name,title,entry term,preferred term,synonym,synonyms,abbreviation,acronym,translation,
  术语,術語,词语,词汇,词条,词,名称,术语名称,同义词,别名,缩写,缩略语,简称,全称,译名,译文,译法,译,对应词,规范名,首选词`,
);

/** Words for a term of the language from which, or into which, is translated. */
export const SOURCE_TERM_WORDS: ReadonlySet<string> = words(
  'source language,source term,source text,原文,源语,源术语,源语术语,源文',
);
export const TARGET_TERM_WORDS: ReadonlySet<string> = words(
  'target,target language,target term,target text,目标语,目标术语,目标语术语',
);

export const ID_WORDS: ReadonlySet<string> = words(
  `id,no,no.,nr,#,number,concept id,conceptid,entry id,entryid,term id,termid,record id,unterm id,index,
  编号,序号,号,条目编号,术语编号,概念编号,记录编号,條目編號,編號,標識,标识`,
);

const CATEGORY_NAMES: Readonly<Record<string, string>> = {
  definition: 'definition,definitions,def,def.,meaning,定义,定義,释义,釋義,解释,含义',
  subjectField:
    'subject,subjects,subject field,subject area,domain,field,topic,category,主题,主題,领域,領域,学科,专业,专业领域,主题领域,分类,类别',
  note: 'note,notes,remark,remarks,comment,comments,usage note,备注,備註,注释,註釋,注,说明,評註,评注',
  source: 'source,sources,reference,references,ref,origin,来源,來源,出处,出處,参考,参考文献,文号',
  administrativeStatus:
    'status,term status,usage status,administrative status,approval,state,状态,狀態,术语状态,使用状态,推荐程度,管理状态',
  partOfSpeech: 'pos,part of speech,word class,partofspeech,词性,詞性,词类',
  termType: 'type,term type,termtype,类型,術語類型,术语类型',
  context: 'context,contexts,example,examples,usage,example sentence,上下文,语境,例句,例子,用例,示例',
  geographicalUsage: 'region,country,geographical usage,geographicalusage,地区,国家,使用地区',
  customerSubset: 'customer,client,客户,委托方',
  projectSubset: 'project,项目,項目',
  grammaticalGender: 'gender,性',
  reliability: 'reliability,可靠性,可靠度,可靠程度',
};

/** The data category that a word names, by its name in ISO 30042. */
export const CATEGORY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(CATEGORY_NAMES).flatMap(([category, names]) => names.split(',').map((name) => [name, category])),
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((word) => word.trim()));
}
