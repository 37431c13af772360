import { alignCategories, alignConcepts, canonical, type Aligned, type AlignedTerm, type Pair } from './align.ts';
import { plainText, type Attributes, type Concept, type DataCategory } from './terminology.ts';

/** What is different between two states of an entry, for a person to read. */

export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** What of it: its text; only the markup in it; its attributes; the order of what it holds; a code or identifier. */
  readonly aspect: 'text' | 'markup' | 'attributes' | 'order' | 'code';
  readonly path: DifferencePath;
  /** As text; null where it was not there. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface DifferencePath {
  /** The language code of the section; null for the entry itself. */
  readonly language: string | null;
  /** The text of the term; null outside a term section. */
  readonly term: string | null;
  /** The name of the category, then of the member of its group; empty for the entry, section or term itself. */
  readonly categories: readonly string[];
}

const WHOLE: DifferencePath = { language: null, term: null, categories: [] };

/** The differences in the order of the entry, none exactly where the two are equal; null stands for no entry. */
export function differences(before: Concept | null, after: Concept | null): readonly Difference[] {
  const found: Difference[] = [];
  const aligned = alignConcepts(before, after);
  if (before !== null && after !== null) {
    if (before.externalId !== after.externalId) {
      const ids = { before: before.externalId, after: after.externalId };
      found.push({ kind: 'changed', aspect: 'code', path: WHOLE, ...ids });
    }
    ofAttributes(found, WHOLE, before.attributes, after.attributes);
  } else if (before !== null || after !== null) {
    found.push(there('code', WHOLE, before && (before.externalId ?? ''), after && (after.externalId ?? '')));
  }
  ofCategories(found, WHOLE, aligned.categories);
  reordered(found, WHOLE, aligned.languages);
  for (const section of aligned.languages.pairs) {
    const { left, right } = section;
    const path = { ...WHOLE, language: (right ?? left)?.language ?? '' };
    if (left === null || right === null) {
      found.push(there('code', path, left && left.language, right && right.language));
    } else {
      changed(found, 'code', path, left.language, right.language);
      ofAttributes(found, path, left.attributes, right.attributes);
    }
    ofCategories(found, path, section.categories);
    reordered(found, path, section.terms);
    for (const term of section.terms.pairs) ofTerm(found, path, term);
  }
  return found;
}

function ofTerm(found: Difference[], section: DifferencePath, pair: AlignedTerm): void {
  const { left, right, categories } = pair;
  const before = left && plainText(left.term);
  const after = right && plainText(right.term);
  const path = { ...section, term: after ?? before };
  if (left === null || right === null) {
    found.push(there('text', path, before, after));
  } else {
    changed(found, 'text', path, before ?? '', after ?? '');
    if (before === after && canonical(left.term) !== canonical(right.term)) {
      found.push({ kind: 'changed', aspect: 'markup', path, before, after });
    }
    ofAttributes(found, path, left.attributes, right.attributes);
    ofAttributes(found, path, left.termAttributes, right.termAttributes);
  }
  ofCategories(found, path, categories);
}

function ofCategories(found: Difference[], holder: DifferencePath, aligned: Aligned<Pair<DataCategory>>): void {
  for (const { left, right } of aligned.pairs) {
    const one = right ?? left;
    if (one === null) continue;
    const path = { ...holder, categories: [...holder.categories, one.type ?? one.element] };
    const before = left && valueOf(left);
    const after = right && valueOf(right);
    if (left === null || right === null) {
      found.push(there('text', path, before, after));
    } else if (canonical(left) !== canonical(right)) {
      changed(found, 'text', path, before ?? '', after ?? '');
      if (before === after && canonical(left.content) !== canonical(right.content)) {
        found.push({ kind: 'changed', aspect: 'markup', path, before, after });
      }
      ofAttributes(found, path, left.attributes, right.attributes);
      ofAttributes(found, path, left.group, right.group);
    }
    ofCategories(found, path, alignCategories(left?.members ?? [], right?.members ?? []));
  }
  reordered(found, holder, aligned);
}

/** The text of a category without markup; where it has none, what it points to. */
export function valueOf(category: DataCategory): string {
  const text = plainText(category.content);
  return text.trim() === '' ? (category.attributes['target'] ?? text) : text;
}

function ofAttributes(
  found: Difference[],
  path: DifferencePath,
  before: Attributes | null,
  after: Attributes | null,
): void {
  if (canonical(before) === canonical(after)) return;
  found.push({ kind: 'changed', aspect: 'attributes', path, before: listed(before), after: listed(after) });
}

function listed(attributes: Attributes | null): string | null {
  if (attributes === null) return null;
  return Object.entries(attributes)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}

function reordered(found: Difference[], path: DifferencePath, aligned: Aligned<unknown>): void {
  if (aligned.isReordered) found.push({ kind: 'changed', aspect: 'order', path, before: null, after: null });
}

function changed(
  found: Difference[],
  aspect: Difference['aspect'],
  path: DifferencePath,
  before: string,
  after: string,
): void {
  if (before !== after) found.push({ kind: 'changed', aspect, path, before, after });
}

/** Something that only one side has. */
function there(
  aspect: Difference['aspect'],
  path: DifferencePath,
  before: string | null,
  after: string | null,
): Difference {
  return { kind: before === null ? 'added' : 'removed', aspect, path, before, after };
}
