import { describe, expect, test } from 'vitest';
import { detectDelimiter, parseDelimiter } from '../../../../server/ingest/csv/detect-delimiter.js';

describe('detectDelimiter', () => {
  test.each([
    ['id,name\n1,Ana\n', ','],
    ['id;name\n1;Ana, Eva\n', ';'],
    ['0\t1\t1\n0\t2\t1\n', '\t'],
    ['id|name\r1|Ana\r', '|'],
    ['id;name;notes, if any, or not\n1;Ana;\n2;Eva;\n', ';'],
    ['"a;b;c",d\n"1;2;3",4\n', ','],
    ['id\n1\n', ','],
    ['', ','],
  ])('%j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});

test('parseDelimiter takes a character or its name, and refuses the rest', () => {
  expect(['tab', '\\t', '\t', ';', 'Pipe'].map(parseDelimiter)).toEqual([
    '\t',
    '\t',
    '\t',
    ';',
    '|',
  ]);
  expect(() => parseDelimiter('::')).toThrow('--delimiter "::" is not one character');
  expect(() => parseDelimiter('"')).toThrow('not one character');
});
