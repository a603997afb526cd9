import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defuseFormula } from '../../../server/contract/defuse-formula.js';

test.each([
  '=1+1',
  '=HYPERLINK("http://evil.example")',
  '+cmd|" /C calc"!A0',
  '-2+3+cmd|" /C calc"!A0',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\uFEFF=1',
  '\u00A0=1',
  '\u200B=1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)',
  '+373 69 123 456',
])('%j becomes text', (cell) => {
  expect(defuseFormula(cell)).toBe(`'${cell}`);
});

test.each([
  '',
  'Ana',
  '12',
  '-12',
  '+12',
  '-12.50',
  '+37369123456',
  "'=1",
  'a=b',
  '~x',
  '2024-03-05',
])('%j stays as it is', (cell) => {
  expect(defuseFormula(cell)).toBe(cell);
});

test('no text whatever begins a formula afterwards, and the text itself is kept', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', '\t', ''), fc.string(), (mark, rest) => {
      const defused = defuseFormula(mark + rest);
      expect(defused).toMatch(/^(?![=@\t\r]|[+-](?!\d+(\.\d+)?$))/u);
      expect([mark + rest, `'${mark}${rest}`]).toContain(defused);
    }),
  );
});
