import type { Inline, InlineElement, Level } from '../../model/terminology.ts';
import { plainText } from '../../model/terminology.ts';
import { appendInline } from '../xml/inline.ts';
import { HIGHLIGHTS } from './dialects.ts';
import type { Fitting } from './fit.ts';
import { keepAttributes } from './fit.ts';

/** Text with the markup that may stand in it; of other markup the text stays. */
export function fitInline(
  content: readonly Inline[],
  allowed: readonly string[],
  level: Level,
  fitting: Fitting,
): readonly Inline[] {
  if (content.length === 1 && typeof content[0] === 'string' && content[0] !== '') return content;
  const fitted: Inline[] = [];
  for (const part of content) {
    if (typeof part === 'string') appendInline(fitted, part);
    else for (const piece of fitElement(part, allowed, level, fitting)) appendInline(fitted, piece);
  }
  return fitted;
}

function fitElement(
  original: InlineElement,
  allowed: readonly string[],
  level: Level,
  fitting: Fitting,
): readonly Inline[] {
  const element = inVersion(original, fitting.dialect.version);
  const attributes = fitting.dialect.inline[element.element];
  if (attributes === undefined || !allowed.includes(element.element) || !hasWhatItNeeds(element)) {
    fitting.leave(level, 'markup', original.element);
    return fitInline(element.content, allowed, level, fitting);
  }
  const kept = keepAttributes(element.attributes, attributes, level, fitting);
  // `hi` and the native codes of v2 hold plain text, `sc`, `ec` and v3's `ph` nothing; `foreign` whatever a note holds.
  if (element.element === 'foreign') {
    return [{ ...element, attributes: kept, content: fitInline(element.content, allowed, level, fitting) }];
  }
  const text = plainText(element.content);
  if (element.content.some((part) => typeof part !== 'string')) fitting.leave(level, 'markup', element.element);
  if (element.element === 'hi' || fitting.dialect.version === 2) {
    return [{ ...element, attributes: kept, content: text === '' ? [] : [text] }];
  }
  return [{ ...element, attributes: kept, content: [] }, text];
}

/** Native codes by the name of the other version: v2's `bpt` and `ept` pair by `i`, v3's `sc` and `ec` by `startRef`. */
function inVersion(element: InlineElement, version: 2 | 3): InlineElement {
  const { attributes, content } = element;
  if (version === 3) {
    const { i, type: _, ...others } = attributes;
    const id = `code-${i ?? ''}`;
    if (element.element === 'bpt') return { element: 'sc', attributes: { id, ...others }, content };
    if (element.element === 'ept')
      return { element: 'ec', attributes: { id: `${id}-end`, startRef: id, ...others }, content };
    if (element.element === 'ec') return { ...element, attributes: endCode(attributes) };
    return element;
  }
  const { id, startRef, isolated: _, ...others } = attributes;
  if (element.element === 'sc')
    return { element: 'bpt', attributes: id === undefined ? others : { i: id, ...others }, content };
  if (element.element !== 'ec') return element;
  return { element: 'ept', attributes: startRef === undefined ? others : { i: startRef, ...others }, content };
}

/** Core 2018 has an end code with its id and its beginning, or with no attribute at all. */
function endCode({ id, startRef, ...others }: InlineElement['attributes']): InlineElement['attributes'] {
  return startRef === undefined ? {} : { id: id ?? `${startRef}-end`, startRef, ...others };
}

function hasWhatItNeeds({ element, attributes }: InlineElement): boolean {
  if (element === 'sc') return (attributes['id'] ?? '') !== '';
  if (element === 'hi') return attributes['type'] === undefined || HIGHLIGHTS.includes(attributes['type']);
  if (attributes['isolated'] !== undefined) return ['yes', 'no'].includes(attributes['isolated']);
  return true;
}
