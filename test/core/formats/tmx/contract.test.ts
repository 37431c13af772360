import { tmxReader } from '../../../../core/formats/tmx/reader.ts';
import { tmxWriter } from '../../../../core/formats/tmx/writer.ts';
import type { TranslationUnit } from '../../../../core/model/memory.ts';
import { dataCategory } from '../../../../core/model/terminology.ts';
import { unitFormatContract } from '../contract.ts';
import { xmlFormatContract } from '../xml-contract.ts';

function unit(id: string, chinese: string, english: string): TranslationUnit {
  return {
    externalId: id,
    attributes: { creationdate: '20240229T235959Z', creationid: 'A & B', usagecount: '3' },
    categories: [dataCategory('prop', 'x-symbol', `A/RES/${id}`), dataCategory('note', null, '"<备注>"')],
    variants: [
      { language: 'zh-CN', attributes: {}, categories: [dataCategory('note', null, '𠮷')], segment: [chinese] },
      {
        language: 'en-US',
        attributes: { changeid: 'x' },
        categories: [],
        segment: [
          { element: 'bpt', attributes: { i: '1', type: 'bold' }, content: ['<b>'] },
          english,
          { element: 'ept', attributes: { i: '1' }, content: ['</b>'] },
          { element: 'ph', attributes: {}, content: [{ element: 'sub', attributes: {}, content: ['alt'] }] },
        ],
      },
    ],
  };
}

const UNITS = [
  unit('1', '解除武装、复员和重返社会', 'disarmament, demobilization and reintegration'),
  unit('2', ' 维持和平行动\n\t', 'peacekeeping operation'),
  unit('3', '"<第1325(2000)号决议> & 其他"', 'resolution 1325 (2000)'),
];

unitFormatContract('tmx', tmxReader, tmxWriter, UNITS);

xmlFormatContract('tmx', tmxReader, {
  before: '<tmx version="1.4">',
  entry: (inside) =>
    `<body><tu><note>${inside}</note><tuv xml:lang="zh"><seg>和平</seg></tuv><tuv xml:lang="en"><seg>peace</seg></tuv></tu></body>`,
  after: '</tmx>',
});
