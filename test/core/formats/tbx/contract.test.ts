import { tbxReader } from '../../../../core/formats/tbx/reader.ts';
import type { Concept } from '../../../../core/model/terminology.ts';
import { dataCategory } from '../../../../core/model/terminology.ts';
import { conceptFormatContract } from '../contract.ts';
import { TBX_WRITERS } from './writers.ts';

/** A concept that every dialect holds: terms and notes only. */
function concept(id: string, chinese: string, english: string): Concept {
  return {
    externalId: id,
    attributes: {},
    categories: [dataCategory('note', null, `A/RES/${id}`)],
    languages: [
      {
        language: 'zh-CN',
        attributes: {},
        categories: [],
        terms: [termOf(chinese, 'attested'), termOf(`${chinese}𠮷`)],
      },
      { language: 'en-US', attributes: {}, categories: [], terms: [termOf(english)] },
    ],
  };
}

function termOf(text: string, reliability?: string): Concept['languages'][number]['terms'][number] {
  const categories = reliability === undefined ? [] : [dataCategory('descrip', 'reliability', reliability)];
  return { attributes: {}, term: [text], termAttributes: {}, categories };
}

const CONCEPTS = [
  concept('c1', '解除武装、复员和重返社会', 'disarmament, demobilization and reintegration'),
  concept('c2', '维持和平行动', 'peacekeeping operation'),
  concept('c3', '"<第1325(2000)号决议> & 其他"', 'resolution 1325 (2000)'),
];

for (const writer of TBX_WRITERS) conceptFormatContract(writer.id, tbxReader, writer, CONCEPTS);
