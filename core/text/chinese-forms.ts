import { Converter as ToTraditional } from 'opencc-js/cn2t';
import { Converter as ToSimplified } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { ChineseForms, Syllable } from '../model/curation.ts';

/** OpenCC's tables with phrases; `twp` has the words of Taiwan as well. Made when first needed: they are large. */
const converters = {
  taiwan: lazily(() => ToTraditional({ from: 'cn', to: 'twp' })),
  hongKong: lazily(() => ToTraditional({ from: 'cn', to: 'hk' })),
  simplified: lazily(() => ToSimplified({ from: 't', to: 'cn' })),
};

function lazily(make: () => (text: string) => string): (text: string) => string {
  let convert: ((text: string) => string) | null = null;
  return (text) => (convert ??= make())(text);
}

/** The forms of a Chinese term in either script, and how it is read. Proposals: the words of a place are not always these. */
export function chineseForms(text: string): ChineseForms {
  const simplified = converters.simplified(text);
  return {
    simplified,
    taiwan: converters.taiwan(simplified),
    hongKong: converters.hongKong(simplified),
    reading: syllablesOf(text),
  };
}

function syllablesOf(text: string): Syllable[] {
  return pinyin(text, { type: 'all' }).map(({ origin, pinyin: syllable, polyphonic, isZh }) => ({
    character: origin,
    syllable: isZh ? syllable : '',
    others: isZh && polyphonic.length > 1 ? polyphonic : [],
  }));
}
