import { describe, expect, test } from 'vitest';
import { mergeBundles, tieKey } from '../../../../client/state/merge-bundles.js';
import type { GraphBundle } from '../../../../server/contract/graph-view.js';

function bundle(given: Partial<GraphBundle>): GraphBundle {
  return {
    source: 'a',
    target: 'b',
    kind: 'calls',
    directed: true,
    links: 1,
    supported: 0,
    doubtful: 0,
    ...given,
  };
}

describe('lines of the graph', () => {
  test('all kinds and directions between two entities are one line with every link counted', () => {
    const ties = mergeBundles([
      bundle({ links: 3 }),
      bundle({ source: 'b', target: 'a', links: 2 }),
      bundle({ kind: 'knows', directed: false, links: 1 }),
      bundle({ source: 'b', target: 'c', links: 4 }),
    ]);
    expect(
      ties.map(({ key, links, forward, backward }) => [key, links, forward, backward]),
    ).toEqual([
      [tieKey('b', 'a'), 6, true, true],
      [tieKey('b', 'c'), 4, true, false],
    ]);
  });

  test('an arrow stands only where some record gives a direction', () => {
    const [undirected] = mergeBundles([bundle({ kind: 'knows', directed: false })]);
    expect([undirected?.forward, undirected?.backward]).toEqual([false, false]);
    const [back] = mergeBundles([bundle({ source: 'b', target: 'a' })]);
    expect([back?.forward, back?.backward]).toEqual([false, true]);
  });

  test.each([
    [
      'one supported record is enough',
      [{ supported: 1, doubtful: 0 }, { doubtful: 1 }],
      'supported',
    ],
    ['no grade supports it', [{}, { doubtful: 1 }], 'unconfirmed'],
    ['some of its links are not doubtful', [{ links: 2, doubtful: 1 }], 'unconfirmed'],
    ['every link is doubtful', [{ links: 2, doubtful: 2 }, { doubtful: 1 }], 'doubtful'],
  ] as const)('confirmation: %s', (_why, bundles, confirmation) => {
    expect(mergeBundles(bundles.map(bundle))[0]?.confirmation).toBe(confirmation);
  });

  test('a link to oneself is no line', () => {
    expect(mergeBundles([bundle({ target: 'a' })])).toEqual([]);
  });
});
