import type { InlineElement } from '../../model/terminology.ts';
import { plainText } from '../../model/terminology.ts';
import type { WriteOptions } from '../format.ts';
import { block, childOf, elementsIn, isEmpty } from './block.ts';
import type { Dialect } from './dialects.ts';
import { keepAttributes } from './fit.ts';
import { fitInline } from './fit-inline.ts';

/** The beginning of a file as its reader keeps it: the root with the header in it. */
export interface Beginning {
  readonly root: InlineElement;
  readonly header: InlineElement | null;
}

/** The beginning that was kept, where it is one of TBX; null where it is none. */
export function beginningOf({ header: root }: WriteOptions): Beginning | null {
  if (root === null || !['tbx', 'martif', 'TBX'].includes(root.element)) return null;
  return { root, header: childOf(root, 'tbxHeader', 'martifHeader', 'header') };
}

/**
 * The header as both grammars of a version take it: what was kept, v2 and v3 alike, else title and source of the
 * export. v3 has one `sourceDesc`, and not both a title and a publication statement, of whose order the grammars
 * disagree; v2 names the constraints that the file keeps to.
 */
export function fittedHeader(options: WriteOptions, dialect: Dialect): InlineElement {
  const beginning = beginningOf(options);
  const header = beginning?.header ?? null;
  const fit = new HeaderFit(dialect);
  const file = childOf(header, 'fileDesc');
  const title = fit.titleStatement(childOf(file, 'titleStmt'));
  const publication = fit.paragraphs('publicationStmt', [childOf(file, 'publicationStmt')], ['id']);
  const own = header === null && options.title !== '' ? block('titleStmt', [block('title', [options.title])]) : null;
  const statements = [title ?? own, dialect.version === 3 && title !== null ? null : publication];
  const sources = elementsIn(file).filter(({ element }) => element === 'sourceDesc');
  const source = fit.paragraphs('sourceDesc', sources, ['id', 'xml:lang']);
  const description = block(
    'fileDesc',
    [...statements.filter((part) => part !== null), source ?? block('sourceDesc', [block('p', [options.source])])],
    fit.attributes(file, ['id']),
  );
  const encoding = fit.encoding(childOf(header, 'encodingDesc'), beginning?.root ?? null);
  const revision = fit.revision(childOf(header, 'revisionDesc'));
  return block(
    dialect.version === 3 ? 'tbxHeader' : 'martifHeader',
    [description, ...(encoding === null ? [] : [encoding]), ...(revision === null ? [] : [revision])],
    fit.attributes(header, ['id']),
  );
}

class HeaderFit {
  readonly #dialect: Dialect;
  readonly #fitting;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
    // A header is not what people export: what does not fit in it goes without a word.
    this.#fitting = { dialect, leave: () => undefined };
  }

  attributes(element: InlineElement | null, allowed: readonly string[]): InlineElement['attributes'] {
    return element === null ? {} : keepAttributes(element.attributes, allowed, 'conceptEntry', this.#fitting);
  }

  titleStatement(statement: InlineElement | null): InlineElement | null {
    const title = childOf(statement, 'title');
    if (statement === null || title === null) return null;
    const notes = elementsIn(statement).filter(({ element }) => element === 'note');
    const fitted = block('title', [plainText(title.content)], this.attributes(title, ['id', 'xml:lang']));
    return block(
      'titleStmt',
      [fitted, ...notes.map((note) => this.#text(note, 'note', ['id', 'xml:lang']))],
      this.attributes(statement, ['id', 'xml:lang']),
    );
  }

  /** The paragraphs of these elements in one; null where there are none. */
  paragraphs(
    name: string,
    elements: readonly (InlineElement | null)[],
    allowed: readonly string[],
  ): InlineElement | null {
    const [first = null] = elements;
    const paragraphs = elements.flatMap((element) => this.#paragraphsOf(element));
    return paragraphs.length === 0 ? null : block(name, paragraphs, this.attributes(first, allowed));
  }

  /** Constraints hold for the dialect that they were kept from. */
  encoding(description: InlineElement | null, root: InlineElement | null): InlineElement | null {
    const own = this.#dialect.version === 2 ? [block('p', ['TBXBasicXCSV02.xcs'], { type: 'XCSURI' })] : [];
    const isSame = root?.element === 'martif' && root.attributes['type'] === this.#dialect.name;
    const free = elementsIn(description).filter(({ attributes }) => !CONSTRAINTS.has(attributes['type'] ?? ''));
    const kept = this.#paragraphsOf(block('encodingDesc', free));
    const constraints =
      this.#dialect.version === 2 && isSame
        ? elementsIn(description).filter(({ attributes }) => attributes['type'] === 'XCSURI')
        : [];
    const named = constraints.map((paragraph) => this.#text(paragraph, 'p', ['id', 'xml:lang', 'type']));
    const all = [...(named.length > 0 ? named : own), ...kept];
    return all.length === 0 ? null : block('encodingDesc', all, this.attributes(description, ['id']));
  }

  revision(description: InlineElement | null): InlineElement | null {
    const changes = elementsIn(description)
      .map((change) => this.paragraphs('change', [change], ['id', 'xml:lang']))
      .filter((change) => change !== null);
    if (changes.length === 0) return null;
    return block('revisionDesc', changes, this.attributes(description, ['id', 'xml:lang']));
  }

  #paragraphsOf(element: InlineElement | null): readonly InlineElement[] {
    if (element === null) return [];
    const paragraphs = elementsIn(element).filter((part) => part.element === 'p');
    const allowed = ['id', 'xml:lang', ...(this.#dialect.version === 3 ? ['type'] : [])];
    if (paragraphs.length > 0) return paragraphs.map((paragraph) => this.#text(paragraph, 'p', allowed));
    return isEmpty(element) ? [] : [this.#text(element, 'p', [])];
  }

  #text(element: InlineElement, name: string, allowed: readonly string[]): InlineElement {
    const inline = Object.keys(this.#dialect.inline);
    const content = fitInline(element.content, inline, 'conceptEntry', this.#fitting);
    return block(name, content, this.attributes(element, allowed));
  }
}

/** Types of paragraphs that say which constraints a v2 file keeps to. */
const CONSTRAINTS: ReadonlySet<string> = new Set(['XCSURI', 'XCSContent', 'XCSName', 'DCSName']);
