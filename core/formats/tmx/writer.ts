import type { LeftOut } from '../../model/exchange.ts';
import type { TranslationUnit } from '../../model/memory.ts';
import type { DataCategory } from '../../model/terminology.ts';
import type { UnitWriter, WriteOptions } from '../format.ts';
import { PIECE, attributesXml, inlineXml } from '../xml/writing.ts';
import { fitUnit } from './fit.ts';
import { headerXml } from './header.ts';

/** TMX 1.4, valid by its DTD, which is not named: readers would look for it in vain. A unit without variants is left out. */
export const tmxWriter: UnitWriter = {
  id: 'tmx',
  extension: 'tmx',
  leftOut: (unit) => {
    const left: LeftOut[] = [];
    fitUnit(
      unit,
      (code) => code,
      (what) => left.push(what),
    );
    return left;
  },
  write: writeTmx,
};

function* writeTmx(units: Iterable<TranslationUnit>, options: WriteOptions): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n${headerXml(options)}  <body>\n`;
  let piece = '';
  for (const unit of units) {
    const fitted = fitUnit(unit, options.languageCode);
    if (fitted === null) {
      options.onDropped?.();
      continue;
    }
    piece += unitXml(fitted);
    if (piece.length >= PIECE) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}  </body>\n</tmx>\n`;
}

function unitXml({ externalId, attributes, categories, variants }: TranslationUnit): string {
  const id = externalId === null ? '' : attributesXml({ tuid: externalId });
  let xml = `    <tu${id}${attributesXml(attributes)}>\n${categoriesXml(categories, '      ')}`;
  for (const variant of variants) {
    xml += `      <tuv${attributesXml({ 'xml:lang': variant.language })}${attributesXml(variant.attributes)}>\n`;
    xml += categoriesXml(variant.categories, '        ');
    xml += `        <seg>${inlineXml(variant.segment)}</seg>\n      </tuv>\n`;
  }
  return `${xml}    </tu>\n`;
}

function categoriesXml(categories: readonly DataCategory[], indent: string): string {
  let xml = '';
  for (const { element, type, attributes, content } of categories) {
    const typed = type === null ? attributes : { type, ...attributes };
    xml += `${indent}<${element}${attributesXml(typed)}>${inlineXml(content)}</${element}>\n`;
  }
  return xml;
}
