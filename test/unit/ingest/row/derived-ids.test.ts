import { describe, expect, test } from 'vitest';
import { linksOf, readFile } from '../read-text-as-file.js';

const HEADER = 'from,to,amount,currency,at,note\n';
const A = 'a,b,900,EUR,2024-03-05,first\n';
const B = 'a,c,900,EUR,2024-03-05,\n';

async function idsOf(content: string, name = 'transactions.csv'): Promise<string[]> {
  return linksOf(await readFile(name, content)).map(({ id }) => id);
}

describe('ids of rows without id', () => {
  test('two equal deposits are two, and reading twice gives the same ids', async () => {
    const ids = await idsOf(HEADER + A + A + B);
    expect(new Set(ids).size).toBe(3);
    expect(await idsOf(HEADER + A + A + B)).toEqual(ids);
    expect(ids.every((id) => /^~[\w-]{16}$/u.test(id))).toBe(true);
  });

  test('the order of rows and columns, blank lines and line ends do not matter', async () => {
    const ids = new Set(await idsOf(HEADER + A + A + B));
    expect(new Set(await idsOf(HEADER + A + B + A))).toEqual(ids);
    const turned = 'NOTE;At;Currency;Amount;To;From\r\n\r\n';
    const rows = ['first;2024-03-05;EUR;900;b;a', ';2024-03-05;EUR;900;c;a'];
    const lines = [rows[0], rows[1], rows[0]].join('\r\n');
    expect(new Set(await idsOf(turned + lines))).toEqual(ids);
  });

  test('any value makes a difference, kept columns too', async () => {
    const [first] = await idsOf(HEADER + A);
    expect((await idsOf(HEADER + A.replace('first', 'second')))[0]).not.toBe(first);
    expect((await idsOf(HEADER + A.replace('900', '900.0')))[0]).not.toBe(first);
  });

  test('an id that the row gives is kept', async () => {
    expect(await idsOf('id,from,to,amount,currency,at\n t 1 ,a,b,9,EUR,2024\n')).toEqual(['t 1']);
  });
});
