import type { Attributes, Concept, DataCategory, Inline } from '../../model/terminology.ts';
import { escapeAttribute, escapeText, inlineXml } from '../xml/writing.ts';
import type { CategoryDefinition, Module } from './categories.ts';
import type { IdentifierSource } from './identifiers.ts';
import { attributesXml } from './attributes.ts';

/** How a version and style of TBX names its elements. */
export interface Names {
  readonly entry: string;
  readonly languageSection: string;
  readonly termSection: string;
  /** The prefix of each module's namespace in style DCT; null in style DCA. */
  readonly prefixes: Readonly<Record<Module, string>> | null;
  readonly definitions: ReadonlyMap<string, CategoryDefinition>;
}

/** An entry that fits its dialect, one element a line. */
export function entryXml(concept: Concept, names: Names, ids: IdentifierSource): string {
  const { entry, languageSection, termSection } = names;
  const id = concept.externalId === null ? ids.generate() : ids.claim(concept.externalId);
  let xml = `      <${entry} id="${id}">\n${categoriesXml(concept.categories, 8, names, ids)}`;
  for (const section of concept.languages) {
    xml += `        <${languageSection} xml:lang="${escapeAttribute(section.language)}">\n`;
    xml += categoriesXml(section.categories, 10, names, ids);
    for (const term of section.terms) {
      xml += `          <${termSection}${attributesXml(term.attributes, termSection, ids)}>\n`;
      xml += `            <term${attributesXml(term.termAttributes, 'term', ids)}>${markedUp(term.term, ids)}</term>\n`;
      xml += categoriesXml(term.categories, 12, names, ids);
      xml += `          </${termSection}>\n`;
    }
    xml += `        </${languageSection}>\n`;
  }
  return `${xml}      </${entry}>\n`;
}

function categoriesXml(
  categories: readonly DataCategory[],
  indent: number,
  names: Names,
  ids: IdentifierSource,
): string {
  let xml = '';
  for (const category of categories) xml += categoryXml(category, indent, names, ids);
  return xml;
}

function categoryXml(category: DataCategory, indent: number, names: Names, ids: IdentifierSource): string {
  const space = ' '.repeat(indent);
  if (category.group === null) return `${space}${singleXml(category, names, ids)}\n`;
  const group = `${category.element}Grp`;
  return (
    `${space}<${group}${attributesXml(category.group, group, ids)}>\n` +
    `${space}  ${singleXml(category, names, ids)}\n` +
    categoriesXml(category.members, indent + 2, names, ids) +
    `${space}</${group}>\n`
  );
}

function singleXml(category: DataCategory, names: Names, ids: IdentifierSource): string {
  const { element, type } = category;
  const module = type === null || names.prefixes === null ? undefined : names.definitions.get(type)?.module;
  const attributes = attributesXml(category.attributes, element, ids);
  const content = markedUp(category.content, ids);
  if (module !== undefined && names.prefixes !== null) {
    const name = `${names.prefixes[module]}:${type}`;
    return `<${name}${attributes}>${content}</${name}>`;
  }
  const typed = type === null ? '' : ` type="${escapeAttribute(type)}"`;
  return `<${element}${typed}${attributes}>${content}</${element}>`;
}

function markedUp(content: readonly Inline[], ids: IdentifierSource): string {
  const [only] = content;
  if (content.length === 1 && typeof only === 'string') return escapeText(only);
  return inlineXml(content, (attributes: Attributes, element: string) => attributesXml(attributes, element, ids));
}
