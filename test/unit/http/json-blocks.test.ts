import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonBlocks } from '../../../server/http/json-blocks.js';

async function textOf(value: unknown): Promise<string> {
  let text = '';
  for await (const block of jsonBlocks(value)) text += block;
  return text;
}

test('is what JSON.stringify gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      expect(await textOf(value)).toBe(JSON.stringify(value));
    }),
  );
  const list = Array.from({ length: 1_234 }, (_, n) => ({ n, text: 'ș'.repeat(n % 90) }));
  const value = { a: undefined, list, none: [], deep: { list: [1, undefined] }, end: null };
  expect(await textOf(value)).toBe(JSON.stringify(value));
});
