import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvReader, type CsvRow } from '../../../../server/ingest/csv/csv-reader.js';

/** Reads text handed over in blocks of this many characters. */
async function read(text: string, delimiter = ',', blockLength = text.length + 1) {
  const reader = new CsvReader(delimiter, 'x.csv');
  const characters = [...text];
  const rows: CsvRow[] = [];
  for (let i = 0; i < characters.length; i += blockLength) {
    rows.push(...reader.read(characters.slice(i, i + blockLength).join('')));
  }
  return [...rows, ...(await reader.finish())];
}

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', 'a', 'é', '😀') }),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const delimiters = fc.constantFrom(',', ';', '\t', '|', '§', '→');

describe('CsvReader', () => {
  test('what csv-stringify writes reads back the same, however it is cut, each row on its line', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        lineEnd,
        delimiters,
        fc.integer({ min: 1, max: 40 }),
        fc.record({ quoted: fc.boolean(), hasLastEnd: fc.boolean() }),
        async (table, end, delimiter, blockLength, { quoted, hasLastEnd }) => {
          const options = {
            delimiter,
            quoted,
            record_delimiter: end,
            quote_record_delimiter: true,
          };
          let text = '';
          const rows = table.map((cells) => {
            const line = text.split(/\r\n|\r|\n/u).length;
            // A row of one blank cell is a blank line unless it is quoted.
            text += stringify([cells], { ...options, quoted_match: /^\s*$/u });
            return { line, cells };
          });
          if (!hasLastEnd) text = text.slice(0, text.length - end.length);
          expect(await read(text, delimiter, blockLength)).toEqual(rows);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\rc,d\nd,e\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['d', 'e'],
      ],
    ],
    ['a, b ,c\r\n', [['a', ' b ', 'c']]],
    [
      ',\r\n,,\r\n',
      [
        ['', ''],
        ['', '', ''],
      ],
    ],
    [
      '"a","b","c"\r\nd,e,f',
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
    ],
    [
      '"a","b\r\nc","d\r"\r\n"e\n",f',
      [
        ['a', 'b\r\nc', 'd\r'],
        ['e\n', 'f'],
      ],
    ],
    ['"a","b""c","d,e"', [['a', 'b"c', 'd,e']]],
    ['"""a""","","""",""""""\r\n', [['"a"', '', '"', '""']]],
    ['"""x""y"\r\n', [['"x"y']]],
    ['""\r\n" "', [[''], [' ']]],
  ])('RFC 4180: %j', async (text, cells) => {
    for (const blockLength of [1, 2, 3, text.length]) {
      const rows = await read(text, ',', blockLength);
      expect(rows.map((row) => row.cells)).toEqual(cells);
      expect(rows.every(({ fault }) => fault === undefined)).toBe(true);
    }
  });

  test.each(['\n', '\r\n', '\r'])('each row knows its line (%j)', async (end) => {
    const text = ['a,b', '1,"two', 'lines"', '', '3,4'].join(end);
    expect((await read(text)).map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test('blank lines of any kind count as lines', async () => {
    const text = '\r\n\n \r\r\na\n\r\n\n\r"b\r\n"\r\r\n\n\t\nc';
    for (const blockLength of [1, 2, 3, text.length]) {
      expect(await read(text, ',', blockLength)).toEqual([
        { line: 5, cells: ['a'] },
        { line: 9, cells: ['b\r\n'] },
        { line: 14, cells: ['c'] },
      ]);
    }
  });

  test('blank lines are no rows, a quoted empty cell is one', async () => {
    const rows = await read('a\n\n  \n""\nb\n\n');
    expect(rows.map(({ cells }) => cells)).toEqual([['a'], [''], ['b']]);
  });

  test('a quote inside an unquoted cell is text', async () => {
    expect((await read('a\n5" pipe,say "hi"\n'))[1]?.cells).toEqual(['5" pipe', 'say "hi"']);
  });

  test('text after a closing quote is a fault of its row alone', async () => {
    const [, bad, good] = await read('a,b\n"x"y,1\n"z" ,2\n');
    expect(bad?.fault).toBe('text after the closing quote: y');
    expect(good).toEqual({ line: 3, cells: ['z', '2'] });
  });

  test.each([
    ['a,b\n1,2\n3,"four\n5,6\n', 'in the row that starts on line 3'],
    ['a,b\r\n1,"t\r\nw""o","\r\nthree', 'on line 3, in the row that starts on line 2'],
    ['a\n5" pipe,x\n\n6" pipe,"" y,"""z', 'in the row that starts on line 4'],
    ['a\n\n"', 'in the row that starts on line 3'],
    ['a\n"', 'in the row that starts on line 2'],
  ])('an open quote is a fault of the file, named by its line: %j', async (text, place) => {
    const message = `x.csv: a quote opened ${place} is never closed`;
    for (const blockLength of [1, 3, text.length]) {
      await expect(read(text, ',', blockLength)).rejects.toThrow(message);
      await expect(read(text, ',', blockLength)).rejects.toMatchObject({ code: 'open_quote' });
    }
  });

  test('an open quote does not take the whole file into memory', () => {
    const reader = new CsvReader(',', 'x.csv');
    const block = 'x'.repeat(1 << 22);
    reader.read('a,"');
    expect(() => {
      for (let i = 0; i < 5; i++) reader.read(block);
    }).toThrow('never closed');
  });

  test('a row of nothing but delimiters does not either', () => {
    const reader = new CsvReader(',', 'x.csv');
    reader.read('a,b\r\n\r\n');
    const block = ','.repeat(1 << 22);
    expect(() => {
      for (let i = 0; i < 6; i++) reader.read(block);
    }).toThrow('the row that starts on line 3 has more than 16777216 characters');
  });
});
