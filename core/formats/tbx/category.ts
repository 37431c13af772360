import type { DataCategory, Level } from '../../model/terminology.ts';
import { GROUPS, MODULE_NAMESPACES } from './categories.ts';
import type { XmlElement } from '../xml/element.ts';
import { allAttributes, inlineOf, isBlank, textOf } from '../xml/element.ts';
import type { EntryContext } from './entry.ts';
import { checkCategory } from './vocabulary.ts';

/**
 * An element as a data category of the model: style DCA (`<termNote type="partOfSpeech">`) and style DCT
 * (`<min:partOfSpeech>`) become the same, a group becomes its first category with the others as members.
 */
export function categoryOf(element: XmlElement, level: Level, context: EntryContext): DataCategory {
  const base = GROUPS.get(element.name);
  const children = base === undefined ? [] : element.content.filter((part) => typeof part !== 'string');
  if (base === undefined || children.length === 0) return singleOf(element, level, context);

  for (const part of element.content) {
    if (typeof part !== 'string' || isBlank(part)) continue;
    context.problems.report('tbx-text-misplaced', { parent: element.name }, element);
  }
  const categories = children.map((child) => categoryOf(child, level, context));
  const at = Math.max(
    0,
    categories.findIndex((category) => category.element === base),
  );
  const main = categories[at];
  const mainElement = children[at];
  if (main === undefined || mainElement === undefined) return singleOf(element, level, context);
  if (main.element !== base || at > 0) {
    context.problems.report('tbx-misplaced', { element: mainElement.name, parent: element.name }, mainElement);
  }
  children.forEach((child, index) => {
    if (index !== at && categories[index]?.element === base) {
      context.problems.report('tbx-misplaced', { element: child.name, parent: element.name }, child);
    }
  });
  return { ...main, group: allAttributes(element), members: categories.filter((_, index) => index !== at) };
}

function singleOf(element: XmlElement, level: Level, context: EntryContext): DataCategory {
  const category = tagged(element, context) ?? {
    element: element.name,
    type: element.type,
    attributes: element.attributes,
    content: inlineOf(element.content),
    group: null,
    members: [],
  };
  checkCategory(category, level, context.vocabulary, context.problems, element);
  return category;
}

/** Style DCT: the element is named after its data category. Null where it is not. */
function tagged(element: XmlElement, context: EntryContext): DataCategory | null {
  const alias = MIN_2013.get(element.name);
  const type = alias?.type ?? element.name;
  const definition = context.vocabulary.definitions.get(type);
  if (definition === undefined) return null;
  const { name, namespace } = element;
  if (namespace !== MODULE_NAMESPACES[definition.module] && !context.min2013) {
    context.problems.count('tbx-wrong-namespace', { element: name, namespace }, element);
  }
  const value = alias?.values.get(textOf(inlineOf(element.content)).trim());
  return {
    element: definition.element,
    type,
    attributes: allAttributes(element),
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
