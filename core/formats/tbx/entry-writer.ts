import type {
  Attributes,
  Concept,
  DataCategory,
  Inline,
  LanguageSection,
  TermSection,
} from '../../model/terminology.ts';
import { escapeAttribute, escapeText, inlineXml } from '../xml/writing.ts';
import type { CategoryDefinition, Module } from '../../model/data-categories.ts';
import { MODULE_NAMESPACES } from './categories.ts';
import type { Identifiers } from './identifiers.ts';
import { attributesXml } from './attributes.ts';
import { AFTER, BEFORE, ELEMENT, LANGUAGE, NO_TERM, termGroupOf } from './marks.ts';

/** How a version and style of TBX names its elements. */
export interface Names {
  readonly entry: string;
  readonly languageSection: string;
  readonly termSection: string;
  /** The prefix of each module's namespace in style DCT; null in style DCA. */
  readonly prefixes: Readonly<Record<Module, string>> | null;
  readonly definitions: ReadonlyMap<string, CategoryDefinition>;
}

/** An entry that fits its dialect, or is to be written as it is; one element a line. */
export function entryXml(concept: Concept, names: Names, ids: Identifiers): string {
  const { entry, languageSection } = names;
  const id = concept.externalId === null ? ids.generate() : ids.claim(concept.externalId);
  const attributes = attributesXml(concept.attributes, entry, ids);
  let xml = `      <${entry}${id === null ? '' : ` id="${id}"`}${attributes}>\n`;
  const sections = concept.languages.length;
  let written = 0;
  xml += categoriesXml(concept.categories, 8, names, ids, 0, sections);
  for (const section of concept.languages) {
    xml += `        <${languageSection}${languageXml(section)}${attributesXml(section.attributes, languageSection, ids)}>\n`;
    xml += categoriesXml(section.categories, 10, names, ids, 0, section.terms.length);
    let terms = 0;
    for (const term of section.terms) {
      xml += termXml(term, names, ids);
      xml += categoriesXml(section.categories, 10, names, ids, ++terms, section.terms.length);
    }
    xml += `        </${languageSection}>\n`;
    xml += categoriesXml(concept.categories, 8, names, ids, ++written, sections);
  }
  return `${xml}      </${entry}>\n`;
}

function languageXml({ language, attributes }: LanguageSection): string {
  const name = attributes[LANGUAGE] ?? 'xml:lang';
  return name === '' ? '' : ` ${name}="${escapeAttribute(language)}"`;
}

function termXml(section: TermSection, names: Names, ids: Identifiers): string {
  const { attributes, term, termAttributes, categories } = section;
  // Only v2 knows a term section that keeps its term in a group.
  const isGrouped = names.termSection === 'tig' && attributes[ELEMENT] === 'ntig';
  const name = isGrouped ? 'ntig' : names.termSection;
  const hasTerm = term.length > 0 || attributes[NO_TERM] === undefined;
  const xml = hasTerm
    ? `            <term${attributesXml(termAttributes, 'term', ids)}>${markedUp(term, ids)}</term>\n`
    : '';
  const start = `          <${name}${attributesXml(attributes, name, ids)}>\n`;
  const end = `          </${name}>\n`;
  if (!isGrouped) {
    const before = categoriesXml(categories, 12, names, ids, 0, 1, 1);
    return `${start}${before}${xml}${categoriesXml(categories, 12, names, ids, 1, 1, 1)}${end}`;
  }
  const grouped = categories.filter((category) => TERM_GROUP.has(category.element));
  const others = categories.filter((category) => !TERM_GROUP.has(category.element));
  return (
    `${start}            <termGrp${attributesXml(termGroupOf(attributes), 'termGrp', ids)}>\n` +
    `${xml}${categoriesXml(grouped, 12, names, ids)}            </termGrp>\n` +
    `${categoriesXml(others, 12, names, ids)}${end}`
  );
}

/** What stands in a `termGrp` beside the term, alone or in a group of its own (ISO 30042:2008, `termGrp`). */
const TERM_GROUP: ReadonlySet<string> = new Set(['termNote', 'termCompList']);

/**
 * The categories that stand at one place: after so many sections or terms of those that there are. One without a mark
 * stands where it usually does.
 */
function categoriesXml(
  categories: readonly DataCategory[],
  indent: number,
  names: Names,
  ids: Identifiers,
  place = 0,
  last = 0,
  usual = 0,
): string {
  let xml = '';
  for (const category of categories) {
    const after = category.attributes[AFTER];
    const at = after === undefined ? usual : Math.min(Number(after), last);
    if (at === place) xml += categoryXml(category, indent, names, ids);
  }
  return xml;
}

function categoryXml(category: DataCategory, indent: number, names: Names, ids: Identifiers): string {
  const space = ' '.repeat(indent);
  if (category.group === null) return `${space}${singleXml(category, names, ids)}\n`;
  const group = category.group[ELEMENT] ?? `${category.element}Grp`;
  const before = Number(category.group[BEFORE] ?? 0);
  const members = before === 0 ? category.members : category.members.slice(before);
  return (
    `${space}<${group}${attributesXml(category.group, group, ids)}>\n` +
    (before === 0 ? '' : categoriesXml(category.members.slice(0, before), indent + 2, names, ids)) +
    `${space}  ${singleXml(category, names, ids)}\n` +
    categoriesXml(members, indent + 2, names, ids) +
    `${space}</${group}>\n`
  );
}

function singleXml(category: DataCategory, names: Names, ids: Identifiers): string {
  const { element, type } = category;
  const attributes = attributesXml(category.attributes, element, ids);
  const content = markedUp(category.content, ids);
  const tag = tagOf(category, names);
  if (tag !== null) {
    return `<${tag}${attributes}>${content}</${tag.split(' ')[0] ?? tag}>`;
  }
  const typed = type === null ? '' : ` type="${escapeAttribute(type)}"`;
  return `<${element}${typed}${attributes}>${content}</${element}>`;
}

/** Style DCT: the element named after its data category. Null where it is an attribute. */
function tagOf({ element, type, attributes }: DataCategory, { prefixes, definitions }: Names): string | null {
  const written = attributes[ELEMENT];
  if (type === null || written === element || (written === undefined && prefixes === null)) return null;
  const definition = definitions.get(type);
  if (definition === undefined || definition.element !== element) return null;
  if (prefixes !== null) return `${prefixes[definition.module]}:${type}`;
  return attributes['xmlns'] === undefined ? `${type} xmlns="${MODULE_NAMESPACES[definition.module]}"` : type;
}

function markedUp(content: readonly Inline[], ids: Identifiers): string {
  const [only] = content;
  if (content.length === 1 && typeof only === 'string') return escapeText(only);
  return inlineXml(content, (attributes: Attributes, element: string) => attributesXml(attributes, element, ids));
}
