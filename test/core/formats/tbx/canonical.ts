import { XmlAttribute, XmlCData, XmlDocument, XmlElement, XmlText } from 'libxml2-wasm';

/**
 * A TBX file as a tree that two ways of writing the same thing share, parsed by libxml2 and not by our reader. Put
 * aside are: the header; comments, processing instructions, the DOCTYPE; the order of attributes; prefixes, for the
 * namespace stands before each name; and text of nothing but white space beside elements. All else counts: the root
 * and its attributes, every element in its order, every character of any other text.
 */
export function canonical(bytes: Uint8Array): readonly string[] {
  using document = XmlDocument.fromBuffer(bytes);
  return [...lines(document.root, 0)];
}

const HEADERS = ['tbxHeader', 'martifHeader'];

function* lines(element: XmlElement, depth: number): Generator<string> {
  const indent = ' '.repeat(depth);
  const attributes = element.attrs
    .filter((attribute) => attribute instanceof XmlAttribute)
    .map(({ prefix, name, value }) => `${prefix === '' ? '' : `${prefix}:`}${name}=${JSON.stringify(value)}`)
    .toSorted();
  yield `${indent}{${element.namespaceUri}}${[element.name, ...attributes].join(' ')}`;
  const parts: (string | XmlElement)[] = [];
  for (let node = element.firstChild; node !== null; node = node.next) {
    const last = parts.at(-1);
    if (node instanceof XmlElement) parts.push(node);
    else if (!(node instanceof XmlText || node instanceof XmlCData)) continue;
    else if (typeof last === 'string') parts[parts.length - 1] = last + node.content;
    else parts.push(node.content);
  }
  const hasElements = parts.some((part) => typeof part !== 'string');
  for (const part of parts) {
    if (typeof part !== 'string') {
      if (!HEADERS.includes(part.name)) yield* lines(part, depth + 1);
    } else if (!hasElements || part.trim() !== '') {
      yield `${indent} ${JSON.stringify(part)}`;
    }
  }
}
