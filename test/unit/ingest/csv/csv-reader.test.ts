import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvReader, type CsvRow } from '../../../../server/ingest/csv/csv-reader.js';

/** Reads text handed over in blocks of this size. */
function read(text: string, delimiter = ',', blockLength = text.length + 1): CsvRow[] {
  const reader = new CsvReader(delimiter, 'x.csv');
  const rows: CsvRow[] = [];
  for (let i = 0; i < text.length; i += blockLength) {
    rows.push(...reader.read(text.slice(i, i + blockLength)));
  }
  return [...rows, ...reader.finish()];
}

function quote(cell: string, delimiter: string): string {
  const needsQuotes = cell === '' || /["\r\n]/u.test(cell) || cell.includes(delimiter);
  return needsQuotes || cell.trim() !== cell ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', 'a', 'é', '😀') }),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const delimiters = fc.constantFrom(',', ';', '\t', '|');

describe('CsvReader', () => {
  test('any table reads back the same, whatever its line ends and however it is cut', () => {
    fc.assert(
      fc.property(
        table,
        lineEnd,
        delimiters,
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (rows, end, delimiter, blockLength, hasLastEnd) => {
          const lines = rows.map((row) => row.map((c) => quote(c, delimiter)).join(delimiter));
          const text = lines.join(end) + (hasLastEnd ? end : '');
          const found = read(text, delimiter, blockLength);
          expect(found.map(({ cells }) => cells)).toEqual(rows);
          expect(found.every(({ fault }) => fault === undefined)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('agrees with csv-parse', () => {
    fc.assert(
      fc.property(table, lineEnd, (rows, end) => {
        const text = rows.map((row) => row.map((c) => quote(c, ',')).join(',')).join(end);
        const expected: unknown = parse(text, {
          relax_column_count: true,
          record_delimiter: ['\r\n', '\n', '\r'],
        });
        expect(read(text).map(({ cells }) => cells)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test.each(['\n', '\r\n', '\r'])('each row knows its line (%j)', (end) => {
    const text = ['a,b', '1,"two', 'lines"', '', '3,4'].join(end);
    expect(read(text).map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test('blank lines are no rows, a quoted empty cell is one', () => {
    expect(read('a\n\n  \n""\nb\n\n').map(({ cells }) => cells)).toEqual([['a'], [''], ['b']]);
  });

  test('a quote inside an unquoted cell is text', () => {
    expect(read('a\n5" pipe,say "hi"\n')[1]?.cells).toEqual(['5" pipe', 'say "hi"']);
  });

  test('text after a closing quote is a fault of its row alone', () => {
    const [, bad, good] = read('a,b\n"x"y,1\n"z" ,2\n');
    expect(bad?.fault).toBe('text after the closing quote: y');
    expect(good).toEqual({ line: 3, cells: ['z', '2'] });
  });

  test('an open quote is a fault of the file, named by the line it was opened in', () => {
    expect(() => read('a,b\n1,2\n3,"four\n5,6\n', ',', 3)).toThrow(
      'x.csv: a quote opened in the row that starts on line 3 is never closed',
    );
  });

  test('an open quote does not take the whole file into memory', () => {
    const reader = new CsvReader(',', 'x.csv');
    const block = 'x'.repeat(1 << 22);
    reader.read('a,"');
    expect(() => {
      for (let i = 0; i < 5; i++) reader.read(block);
    }).toThrow('never closed');
  });
});
