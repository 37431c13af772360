import type { Attributes, Concept, DataCategory, Inline, InlineElement } from '../../model/terminology.ts';
import { languageTag } from '../../text/language.ts';
import type { ConceptWriter, WriteOptions } from '../format.ts';
import { block, blockXml, childOf } from './block.ts';
import { isCarried, packed } from './carried.ts';
import type { Module } from '../../model/data-categories.ts';
import { MODULE_NAMESPACES, TBX_NAMESPACE } from './categories.ts';
import { BASIC_V2, dialectV3 } from './dialects.ts';
import type { Names } from './entry-writer.ts';
import { fileXml } from './frame.ts';
import { beginningOf, fittedHeader } from './header-writer.ts';
import { KEPT_IDENTIFIERS } from './identifiers.ts';
import { ELEMENT } from './marks.ts';
import { NAMES_V2 } from './writer-v2.ts';
import { PREFIXES, namesV3, rootV3 } from './writer-v3.ts';
import type { Frame } from './writer.ts';
import { writeTbx } from './writer.ts';

/**
 * Writers that give a file back as it was imported, whatever it keeps to: unknown categories and attributes, ids and
 * codes as they were, the root and the header of its flavour, all back matter. What was valid stays so; what was not
 * stays as it was.
 */
export const tbxV2FullWriter: ConceptWriter = {
  id: 'tbx-v2-full',
  extension: 'tbx',
  leftOut: () => [],
  write: (concepts, options) => writeTbx(frameV2, concepts, options),
};

export const tbxV3FullWriter: ConceptWriter = {
  id: 'tbx-v3-full',
  extension: 'tbx',
  leftOut: () => [],
  write: (concepts, options) => writeTbx(frameV3, concepts, options),
};

/** Where nothing was kept, v3's largest dialect is what holds most. */
const LARGEST_V3 = dialectV3('TBX-Linguist');

function frameV2(options: WriteOptions): Frame {
  const kept = keptRoot(options, 'martif');
  const root = kept ?? block('martif', [fittedHeader(options, BASIC_V2)], rootAttributes('TBX', options));
  return fullFrame(root, NAMES_V2, options);
}

function frameV3(options: WriteOptions): Frame {
  const kept = keptRoot(options, 'tbx');
  if (kept === null) {
    const attributes = { ...rootV3(LARGEST_V3).attributes, ...rootAttributes(LARGEST_V3.name, options) };
    const root = block('tbx', [fittedHeader(options, LARGEST_V3)], attributes);
    return fullFrame(root, namesV3(LARGEST_V3, null), options);
  }
  const prefixes = kept.attributes['style'] === 'dct' ? prefixesOf(kept.attributes) : null;
  const root = { ...kept, attributes: { ...kept.attributes, ...namespacesOf(kept.attributes, prefixes) } };
  return fullFrame(root, namesV3(LARGEST_V3, prefixes), options);
}

function rootAttributes(type: string, { language }: WriteOptions): Attributes {
  return { type, 'xml:lang': languageTag(language) };
}

/** The root that was kept with the header in it; null where none was, or one of another version. */
function keptRoot(options: WriteOptions, name: string): InlineElement | null {
  const root = beginningOf(options)?.root;
  return root?.element === name ? root : null;
}

/** The prefixes that the root binds to the modules, else the usual ones. */
function prefixesOf(attributes: Attributes): Readonly<Record<Module, string>> {
  const bound = (module: Module): string =>
    Object.keys(attributes)
      .find((name) => name.startsWith('xmlns:') && attributes[name] === MODULE_NAMESPACES[module])
      ?.slice('xmlns:'.length) ?? PREFIXES[module];
  return { min: bound('min'), basic: bound('basic'), linguist: bound('linguist') };
}

/** What the root has to bind as well, for elements are written without a prefix and categories with one. */
function namespacesOf(attributes: Attributes, prefixes: Names['prefixes']): Attributes {
  const isPrefixed = !('xmlns' in attributes) && Object.values(attributes).includes(TBX_NAMESPACE);
  const modules = prefixes === null ? [] : (['min', 'basic', 'linguist'] as const);
  return {
    ...(isPrefixed ? { xmlns: TBX_NAMESPACE } : {}),
    ...Object.fromEntries(modules.map((module) => [`xmlns:${prefixes?.[module] ?? ''}`, MODULE_NAMESPACES[module]])),
  };
}

function fullFrame(root: InlineElement, names: Names, options: WriteOptions): Frame {
  const ids = KEPT_IDENTIFIERS;
  const header = childOf(root, 'tbxHeader', 'martifHeader', 'header');
  const around = (name: string): Attributes => childOf(root, name)?.attributes ?? {};
  return {
    names,
    ids,
    fit: (concept) => asKept(concept, options.languageCode),
    ...fileXml(
      { name: root.element, attributes: root.attributes },
      header === null ? '' : blockXml(header, 2, ids),
      { text: around('text'), body: around('body') },
      backOf(options.back, ids),
      ids,
    ),
  };
}

/** The back matter of all imports in one element, what they have in common once. */
function backOf(back: readonly InlineElement[], ids: typeof KEPT_IDENTIFIERS): string {
  const [first, ...others] = back;
  if (first === undefined) return '';
  const more = others.flatMap(({ content }) => content).map((part): [string, Inline] => [JSON.stringify(part), part]);
  const own = first.content.map((part) => JSON.stringify(part));
  const added = [...new Map(more)].filter(([identity]) => !own.includes(identity)).map(([, part]) => part);
  return blockXml({ ...first, content: [...first.content, ...added] }, 4, ids);
}

/** Everything as it was read; what Shuyu found in notes goes back into them. */
function asKept(concept: Concept, languageCode: (code: string) => string): Concept {
  const languages = concept.languages.map((section) => ({
    ...section,
    language: languageCode(section.language),
    terms: section.terms.map((term) => ({ ...term, categories: term.categories.map(carriedInNote) })),
  }));
  return { ...concept, languages };
}

function carriedInNote(category: DataCategory): DataCategory {
  const isOwn = isCarried(category.type ?? '') && category.attributes[ELEMENT] === undefined;
  return isOwn ? packed(category) : category;
}
