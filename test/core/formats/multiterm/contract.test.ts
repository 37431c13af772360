import { multitermReader } from '../../../../core/formats/multiterm/reader.ts';
import { multitermWriter } from '../../../../core/formats/multiterm/writer.ts';
import type { Concept } from '../../../../core/model/terminology.ts';
import { dataCategory } from '../../../../core/model/terminology.ts';
import { note, sectionOf, status, termOf } from '../../../support/concepts.ts';
import { conceptFormatContract } from '../contract.ts';
import { xmlFormatContract } from '../xml-contract.ts';

function concept(id: string, chinese: string, english: string): Concept {
  return {
    externalId: id,
    attributes: {},
    categories: [
      {
        ...dataCategory('descrip', 'definition', 'D'),
        group: {},
        members: [dataCategory('admin', 'source', `A/RES/${id}`)],
      },
      {
        ...dataCategory('transac', 'transactionType', 'origination'),
        group: {},
        members: [
          dataCategory('transacNote', 'responsibility', '译员'),
          dataCategory('date', null, '2009-05-05T20:46:45'),
        ],
      },
    ],
    languages: [
      sectionOf('zh-CN', [termOf(chinese, status('preferred'), note('𠮷 & 其他'))]),
      sectionOf('en', [termOf(english, dataCategory('descrip', 'D_Source', ' "<x>" '))]),
    ],
  };
}

const CONCEPTS = [
  concept('1', '解除武装、复员和重返社会', 'disarmament, demobilization and reintegration'),
  concept('57', '维持和平行动', 'peacekeeping operation'),
  concept('c3', '"<第1325(2000)号决议> & 其他"', 'resolution 1325 (2000)'),
];

conceptFormatContract('multiterm', multitermReader, multitermWriter, CONCEPTS);

xmlFormatContract('multiterm', multitermReader, {
  before: '<mtf>',
  entry: (inside) =>
    `<conceptGrp><concept>1</concept><descripGrp><descrip type="Note">${inside}</descrip></descripGrp>` +
    '<languageGrp><language type="Chinese" lang="ZH"/><termGrp><term>和平</term></termGrp></languageGrp></conceptGrp>',
  after: '</mtf>',
});
