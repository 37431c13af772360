import type { Attributes, DataCategory, Level } from '../../model/terminology.ts';
import { dataCategory } from '../../model/terminology.ts';
import { isCarried } from './carried.ts';
import { GROUPS, MODULE_NAMESPACES } from './categories.ts';
import type { XmlElement } from '../xml/element.ts';
import { allAttributes, inlineOf, isBlank, textOf } from '../xml/element.ts';
import type { EntryContext } from './entry.ts';
import { BEFORE, ELEMENT, marked } from './marks.ts';
import { categoryName } from './names.ts';
import { checkCategory } from './vocabulary.ts';

/**
 * An element as a data category of the model: style DCA (`<termNote type="partOfSpeech">`) and style DCT
 * (`<min:partOfSpeech>`) become the same, a group becomes its first category with the others as members.
 */
export function categoryOf(element: XmlElement, level: Level, context: EntryContext): DataCategory {
  const base = GROUPS.get(element.name);
  const children = base === undefined ? [] : element.content.filter((part) => typeof part !== 'string');
  if (base === undefined || children.length === 0) return singleOf(element, level, context);

  const categories = children.map((child) => categoryOf(child, level, context));
  const at = Math.max(
    0,
    categories.findIndex((category) => category.element === base),
  );
  const main = categories[at];
  if (main === undefined) return singleOf(element, level, context);
  const members = [...categories.filter((_, index) => index !== at), ...strayText(element, context)];
  const attributes = allAttributes(element);
  const named = main.element === base ? attributes : marked(attributes, ELEMENT, element.name);
  return { ...main, group: at === 0 ? named : marked(named, BEFORE, String(at)), members };
}

/** Text between the members of a group, each as a note. */
function strayText(group: XmlElement, { problems }: EntryContext): DataCategory[] {
  return group.content.flatMap((part) => {
    if (typeof part !== 'string' || isBlank(part)) return [];
    problems.report('tbx-text-misplaced', { parent: group.name }, group);
    return [dataCategory('note', null, part.trim())];
  });
}

function singleOf(element: XmlElement, level: Level, context: EntryContext): DataCategory {
  const category = tagged(element, context) ?? {
    element: element.name,
    type: element.type,
    attributes: attributed(element, context),
    content: inlineOf(element.content),
    group: null,
    members: [],
  };
  checkCategory(category, level, context.vocabulary, context.problems, element);
  return category;
}

/** A category in style DCA; marked where it would be taken for another way of writing it. */
function attributed({ name, type, attributes, line, column }: XmlElement, context: EntryContext): Attributes {
  if (type === null) return attributes;
  if (isCarried(type)) return marked(attributes, ELEMENT, name);
  if (context.root.style === 'dca' || !context.vocabulary.definitions.has(type)) return attributes;
  context.problems.count('tbx-style-mixed', { category: type, style: 'DCT' }, { line, column });
  return marked(attributes, ELEMENT, name);
}

/** Style DCT: the element is named after its data category. Null where it is not. */
function tagged(element: XmlElement, { root, vocabulary, problems }: EntryContext): DataCategory | null {
  const alias = MIN_2013.get(element.name);
  const type = alias?.type ?? categoryName(element);
  const definition = vocabulary.definitions.get(type);
  if (definition === undefined) return null;
  const { name, namespace } = element;
  const isTag = root.style === 'dct';
  if (!isTag) problems.count('tbx-style-mixed', { category: type, style: 'DCA' }, element);
  if (namespace !== MODULE_NAMESPACES[definition.module] && root.grammar !== null) {
    problems.count('tbx-wrong-namespace', { element: name, namespace }, element);
  }
  const value = alias?.values.get(textOf(inlineOf(element.content)).trim());
  const attributes = allAttributes(element);
  return {
    element: definition.element,
    type,
    attributes: isTag ? attributes : marked(attributes, ELEMENT, name),
    content: value === undefined ? inlineOf(element.content) : [value],
    group: null,
    members: [],
  };
}

interface Alias {
  readonly type: string;
  readonly values: ReadonlyMap<string, string>;
}

/** The TBX-Min of 2013 has its own names for two categories and for the values of one. */
const MIN_2013: ReadonlyMap<string, Alias> = new Map([
  ['customer', { type: 'customerSubset', values: new Map() }],
  [
    'termStatus',
    {
      type: 'administrativeStatus',
      values: new Map([
        ['preferred', 'preferredTerm-admn-sts'],
        ['admitted', 'admittedTerm-admn-sts'],
        ['notRecommended', 'deprecatedTerm-admn-sts'],
        ['obsolete', 'supersededTerm-admn-sts'],
      ]),
    },
  ],
]);
