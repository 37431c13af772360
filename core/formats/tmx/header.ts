import type { Attributes, Inline, InlineElement } from '../../model/terminology.ts';
import { languageTag } from '../../text/language.ts';
import type { WriteOptions } from '../format.ts';
import { attributesXml, inlineXml } from '../xml/writing.ts';
import { fitAttributes, fitSourceLanguage } from './fit.ts';
import { ELEMENTS } from './standard.ts';

const CREATION_TOOL = { creationtool: 'Shuyu', creationtoolversion: '1' };

/**
 * The header: that of the file which everything comes from, now made by Shuyu; else one that tells title and source
 * in notes and takes the first language for the source.
 */
export function headerXml(options: WriteOptions): string {
  const { header, title, source } = options;
  const kept = header?.element === 'header' ? header : null;
  const attributes = attributesXml(headerAttributes(kept?.attributes ?? {}, options));
  const notes = [title, source].filter((text) => text !== '').map(noteOf);
  const parts = kept === null ? notes : kept.content.flatMap((part) => validParts(part, 'header'));
  if (parts.length === 0) return `  <header${attributes}/>\n`;
  return `  <header${attributes}>\n${parts.map((part) => `    ${inlineXml([part])}\n`).join('')}  </header>\n`;
}

function noteOf(text: string): InlineElement {
  return { element: 'note', attributes: {}, content: [text] };
}

function headerAttributes(kept: Attributes, { language, languages, languageCode }: WriteOptions): Attributes {
  const { srclang, ...others } = fitted('header', kept);
  return {
    segtype: 'sentence',
    'o-tmf': 'Shuyu',
    adminlang: languageTag(language),
    datatype: 'plaintext',
    ...others,
    ...CREATION_TOOL,
    srclang: fitSourceLanguage(srclang ?? languages[0] ?? '*all*', languageCode),
  };
}

/** An element that the header may hold, with whatever of it is valid; nothing where it lacks what it needs. */
function validParts(part: Inline, parent: string): readonly InlineElement[] {
  if (typeof part === 'string' || !ELEMENTS.get(parent)?.holds.includes(part.element)) return [];
  const definition = ELEMENTS.get(part.element);
  const attributes = fitted(part.element, part.attributes);
  if (definition === undefined || definition.required.some((name) => attributes[name] === undefined)) return [];
  const content = part.content.flatMap((inside): readonly Inline[] => {
    if (typeof inside === 'string') return definition.text ? [inside] : [];
    return validParts(inside, part.element);
  });
  return part.element === 'ude' && content.length === 0 ? [] : [{ ...part, attributes, content }];
}

function fitted(element: string, attributes: Attributes): Attributes {
  return fitAttributes(element, attributes, 'conceptEntry', () => undefined);
}
