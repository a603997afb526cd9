import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { putBack, SLICE, takeApart } from '../../../../client/reply/slices.js';

/** Hands a value over as the worker does. */
function handOver(value: unknown): unknown {
  const { rest, lists } = takeApart(value);
  const taken = structuredClone(rest);
  for (const { path, items } of lists) {
    for (let from = 0; from < items.length; from += SLICE) {
      putBack(taken, path, items.slice(from, from + SLICE));
    }
  }
  return taken;
}

describe('a reply that is handed over in slices', () => {
  const long = (count: number) => Array.from({ length: count }, (_each, n) => ({ id: `N${n}` }));

  test('is the reply, however long its lists are', () => {
    const counts = fc.constantFrom(0, 1, SLICE, SLICE + 1, 2 * SLICE, 2 * SLICE + 1);
    fc.assert(
      fc.property(counts, counts, fc.jsonValue(), (nodes, items, other) => {
        const reply = { nodes: long(nodes), other, communities: { items: long(items), count: 3 } };
        expect(handOver(reply)).toEqual(reply);
      }),
      { numRuns: 40 },
    );
  });

  test('leaves nothing long in what goes over first', () => {
    const { rest, lists } = takeApart({ nodes: long(SLICE + 1), few: [1, 2] });
    expect(rest).toEqual({ nodes: [], few: [1, 2] });
    expect(lists.map(({ path }) => path)).toEqual([['nodes']]);
  });

  test('fails where a list is put where none was', () => {
    expect(() => putBack({ nodes: {} }, ['nodes'], [1])).toThrow('nodes');
  });
});
