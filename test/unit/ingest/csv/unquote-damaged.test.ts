import { describe, expect, test } from 'vitest';
import { CsvReader } from '../../../../server/ingest/csv/csv-reader.js';

/** Cells and fault of the only row of this text, the raw text as csv-parse gives it. */
async function readRow(text: string, delimiter = ',') {
  const reader = new CsvReader(delimiter, 'x.csv');
  const [row] = [...reader.read(text), ...(await reader.finish())];
  return { cells: row?.cells, fault: row?.fault?.replace('text after the closing quote: ', '') };
}

describe('a row with quotes at the start of its cells', () => {
  test.each([
    ['"""x""y"', ['"x"y'], undefined],
    ['"x"y', ['x'], 'y'],
    ['"x"y"z",b', ['x', 'b'], 'y"z"'],
    ['""x,b', ['', 'b'], 'x'],
    ['"a""b"c,"""d""","e"', ['a"b', '"d"', 'e'], 'c'],
    ['a,5" pipe,"""b"c', ['a', '5" pipe', '"b'], 'c'],
    ['"a\r\n"b,"c" ,d', ['a\r\n', 'c', 'd'], 'b'],
    ['"a"b,"c"d', ['a', 'c'], 'd'],
    ['"a" \t,"""b" ', ['a', '"b'], undefined],
    ['"x"\0,"a"b', ['x', 'a'], 'b'],
    ['"x"\0,"""a"', ['x', '"a'], '\0'],
  ])('%j', async (text, cells, fault) => {
    expect(await readRow(text)).toEqual({ cells, fault });
  });

  test.each(['§', '→', ' '])('is told apart whatever the delimiter: %j', async (delimiter) => {
    const text = ['"""é"', 'b', '"c"d', '"""e"'].join(delimiter);
    expect(await readRow(text, delimiter)).toEqual({ cells: ['"é', 'b', 'c', '"e'], fault: 'd' });
  });

  test('may hold millions of quotes', async () => {
    const { cells, fault } = await readRow(`"${'""'.repeat(2_000_000)}"x,b`);
    expect([cells?.[0]?.length, cells?.[1], fault]).toEqual([2_000_000, 'b', 'x']);
  });
});
