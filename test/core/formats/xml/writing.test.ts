import { expect, test } from 'vitest';
import { attributesXml, escapeAttribute, escapeText, inlineXml } from '../../../../core/formats/xml/writing.ts';

test('what XML cannot hold is replaced, what it would change is referred to', () => {
  expect(escapeText('a<b>&"\r\n\t\u0001\uD800𠮷')).toBe('a&lt;b&gt;&amp;"&#13;\n\t\uFFFD\uFFFD𠮷');
  expect(escapeAttribute('"\n\t')).toBe('&quot;&#10;&#9;');
});

test('inline elements are written as they are nested', () => {
  const inner = { element: 'sub', attributes: {}, content: [] };
  const content = ['a', { element: 'ph', attributes: { x: '1', type: '"' }, content: ['<br>', inner] }, 'b'];
  expect(inlineXml(content)).toBe('a<ph x="1" type="&quot;">&lt;br&gt;<sub/></ph>b');
  expect(inlineXml(content, () => '')).toBe('a<ph>&lt;br&gt;<sub/></ph>b');
  expect(attributesXml({})).toBe('');
});
