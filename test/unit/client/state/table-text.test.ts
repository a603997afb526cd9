import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, toCsv, toTsv } from '../../../../client/state/table-text.js';

describe('a table to take along', () => {
  test('as CSV reads back to the same cells', () => {
    // Letters in front: what a spreadsheet would run is another test.
    const cell = fc.oneof(
      fc.string().map((text) => `a${text}`),
      fc.nat(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }),
        (rows: Cell[][]) => {
          const read = parse(toCsv(rows), { record_delimiter: '\r\n' });
          expect(read).toEqual(rows.map((row) => row.map((each) => String(each ?? ''))));
        },
      ),
    );
  });

  test('runs nothing in a spreadsheet, and leaves numbers numbers', () => {
    const row = ['=HYPERLINK("http://x")', '+373 60000001', '@a', -4.5, '-4.5', null];
    expect(toTsv([row])).toBe("'=HYPERLINK(\"http://x\")\t'+373 60000001\t'@a\t-4.5\t-4.5\t");
    expect(toCsv([row])).toContain('"\'=HYPERLINK(""http://x"")",\'+373 60000001,\'@a,-4.5,');
  });

  test('as TSV keeps each cell in its place', () => {
    expect(
      toTsv([
        ['a\tb', 'c\r\nd'],
        ['e', 'f'],
      ]),
    ).toBe('a b\tc d\ne\tf');
  });
});
