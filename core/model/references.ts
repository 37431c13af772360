import {
  plainText,
  type Concept,
  type DataCategory,
  type Inline,
  type LanguageSection,
  type TermSection,
} from './terminology.ts';

/** A change to what others refer to by its id, and perhaps by its name: `names` maps a term to what it is called now. */
export interface Renaming {
  readonly id: string;
  readonly newId: string;
  readonly names: ReadonlyMap<string, string>;
}

/** What the terms of an entry are called now, where they stand at the same place under another name. */
export function renamedTerms(before: Concept, after: Concept): Map<string, string> {
  const names = new Map<string, string>();
  before.languages.forEach(({ language, terms }, at) => {
    const now = after.languages[at];
    if (now?.language !== language || now.terms.length !== terms.length) return;
    const kept = new Set(now.terms.map((term) => plainText(term.term)));
    terms.forEach((term, index) => {
      const name = plainText(term.term);
      const newName = plainText(now.terms[index]?.term ?? []);
      if (!kept.has(name) && newName !== '') names.set(name, newName);
    });
  });
  return names;
}

/** The entry with its cross references following a renaming; the same entry where nothing refers to it. */
export function withReferences(concept: Concept, renaming: Renaming): Concept {
  const categories = moved(concept.categories, (category) => categoryWith(category, renaming));
  const languages = moved(concept.languages, (section) => sectionWith(section, renaming));
  return categories === concept.categories && languages === concept.languages
    ? concept
    : { ...concept, categories, languages };
}

function sectionWith(section: LanguageSection, renaming: Renaming): LanguageSection {
  const categories = moved(section.categories, (category) => categoryWith(category, renaming));
  const terms = moved(section.terms, (term) => termWith(term, renaming));
  return categories === section.categories && terms === section.terms ? section : { ...section, categories, terms };
}

function termWith(section: TermSection, renaming: Renaming): TermSection {
  const term = moved(section.term, (part) => inlineWith(part, renaming));
  const categories = moved(section.categories, (category) => categoryWith(category, renaming));
  return term === section.term && categories === section.categories ? section : { ...section, term, categories };
}

function categoryWith(category: DataCategory, renaming: Renaming): DataCategory {
  const refers = category.element !== 'xref' && category.attributes['target'] === renaming.id;
  const content = refers
    ? namedAnew(category.content, renaming)
    : moved(category.content, (part) => inlineWith(part, renaming));
  const members = moved(category.members, (member) => categoryWith(member, renaming));
  const isSame = content === category.content && members === category.members;
  const moves = refers && renaming.newId !== renaming.id;
  if (isSame && !moves) return category;
  return {
    ...category,
    attributes: moves ? { ...category.attributes, target: renaming.newId } : category.attributes,
    content,
    members,
  };
}

function inlineWith(part: Inline, renaming: Renaming): Inline {
  if (typeof part === 'string') return part;
  const refers = part.attributes['target'] === renaming.id;
  const content = refers
    ? namedAnew(part.content, renaming)
    : moved(part.content, (inner) => inlineWith(inner, renaming));
  const moves = refers && renaming.newId !== renaming.id;
  if (content === part.content && !moves) return part;
  return {
    ...part,
    attributes: moves ? { ...part.attributes, target: renaming.newId } : part.attributes,
    content,
  };
}

/** The content of a reference, with the new name where it is just the old one. */
function namedAnew(content: readonly Inline[], { names }: Renaming): readonly Inline[] {
  const name = names.get(plainText(content).trim());
  return name === undefined ? content : [name];
}

/** The items as changed; the same array where none has changed. */
function moved<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = items.map(change);
  return changed.every((item, index) => item === items[index]) ? items : changed;
}
