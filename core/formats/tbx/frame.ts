import type { Attributes } from '../../model/terminology.ts';
import { languageTag } from '../../text/language.ts';
import type { WriteOptions } from '../format.ts';
import { attributesXml } from './attributes.ts';
import { backXml } from './back-writer.ts';
import { blockXml, childOf } from './block.ts';
import type { Dialect } from './dialects.ts';
import type { Names } from './entry-writer.ts';
import { fitConcept, keepAttributes } from './fit.ts';
import { beginningOf, fittedHeader } from './header-writer.ts';
import type { Identifiers } from './identifiers.ts';
import { IdentifierSource } from './identifiers.ts';
import type { Frame } from './writer.ts';

/** The root element with its attributes, which names the dialect. */
export interface RootElement {
  readonly name: string;
  readonly attributes: Attributes;
}

/** A file that keeps to its dialect whatever it is given. */
export function strictFrame(dialect: Dialect, names: Names, root: RootElement, options: WriteOptions): Frame {
  const ids = new IdentifierSource();
  const kept = beginningOf(options)?.root ?? null;
  const language = languageTag(kept?.attributes['xml:lang'] ?? options.language);
  const attributes = { ...root.attributes, 'xml:lang': language };
  const around = (name: string): Attributes =>
    keepAttributes(childOf(kept, name)?.attributes ?? {}, ['id'], 'conceptEntry', { dialect, leave: () => undefined });
  return {
    names,
    ids,
    fit: (concept) => fitConcept(concept, dialect, options.languageCode),
    ...fileXml(
      { name: root.name, attributes },
      blockXml(fittedHeader(options, dialect), 2, ids),
      { text: around('text'), body: around('body') },
      backXml(options.back, dialect, ids),
      ids,
    ),
  };
}

/** What stands before and after the entries. */
export function fileXml(
  root: RootElement,
  header: string,
  around: Readonly<Record<'text' | 'body', Attributes>>,
  back: string,
  ids: Identifiers,
): Pick<Frame, 'before' | 'after'> {
  const tag = (name: 'text' | 'body'): string => `<${name}${attributesXml(around[name], name, ids)}>`;
  return {
    before:
      `<?xml version="1.0" encoding="UTF-8"?>\n<${root.name}${attributesXml(root.attributes, root.name, ids)}>\n` +
      `${header}  ${tag('text')}\n    ${tag('body')}\n`,
    after: `    </body>\n${back}  </text>\n</${root.name}>\n`,
  };
}
