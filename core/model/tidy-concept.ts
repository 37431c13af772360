import { plainText, type Attributes, type Concept, type DataCategory, type TermSection } from './terminology.ts';

/** An entry without the fields that a person opened and left empty: terms and categories that hold nothing at all. */
export function tidied(concept: Concept): Concept {
  return {
    ...concept,
    categories: filled(concept.categories),
    languages: concept.languages.flatMap((section) => {
      const terms = section.terms
        .filter((term) => !isBlankTerm(term))
        .map((term) => ({ ...term, categories: filled(term.categories) }));
      const categories = filled(section.categories);
      const isLeft = terms.length > 0 || categories.length > 0 || section.terms.length === 0;
      return isLeft ? [{ ...section, categories, terms }] : [];
    }),
  };
}

/** Is there nothing in it, neither text nor categories? */
export function isBlankTerm({ term, attributes, termAttributes, categories }: TermSection): boolean {
  return (
    plainText(term).trim() === '' && isEmpty(attributes) && isEmpty(termAttributes) && filled(categories).length === 0
  );
}

function filled(categories: readonly DataCategory[]): readonly DataCategory[] {
  const kept = categories
    .filter((category) => !isBlank(category))
    .map((category) => {
      const members = filled(category.members);
      return members === category.members ? category : { ...category, members };
    });
  const isSame = kept.length === categories.length && kept.every((category, at) => category === categories[at]);
  return isSame ? categories : kept;
}

function isBlank({ content, attributes, members }: DataCategory): boolean {
  return content.every((part) => part === '') && isEmpty(attributes) && members.every(isBlank);
}

function isEmpty(attributes: Attributes): boolean {
  return Object.keys(attributes).length === 0;
}
