import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeXml, xmlAttributes } from '../../server/xml.js';
import { readXml } from './features/export/read-xml.js';

describe('escapeXml', () => {
  test('marks, quotes and the end of a CDATA section', () => {
    expect(escapeXml(`]]> & <a href="x" b='y'>`)).toBe(
      ']]&gt; &amp; &lt;a href=&quot;x&quot; b=&apos;y&apos;&gt;',
    );
  });

  test('what XML forbids shows as a replacement character', () => {
    expect(escapeXml('a\u0000b\u0008c\u001bd\uFFFEe\uD800f')).toBe(
      'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf',
    );
  });

  test('blanks that readers would change, and astral characters', () => {
    expect(escapeXml('a\tb\nc\rd 🦊')).toBe('a&#9;b&#10;c&#13;d 🦊');
  });

  test('any text makes a valid document, in an attribute and between tags', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const xml = `<r${xmlAttributes({ a: text })}>${escapeXml(text)}</r>`;
        expect(() => readXml(xml)).not.toThrow();
        expect(xml).toMatch(/^[\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u);
      }),
    );
  });

  test('printable text reads back the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const root = readXml(`<r${xmlAttributes({ a: text })}>${escapeXml(text)}</r>`);
        expect(root.documentElement?.getAttribute('a')).toBe(text);
        expect(root.documentElement?.textContent).toBe(text);
      }),
    );
  });
});

test('xmlAttributes leaves out what has no value', () => {
  expect(xmlAttributes({ a: undefined, b: 0, c: false, d: '' })).toBe(' b="0" c="false" d=""');
});
