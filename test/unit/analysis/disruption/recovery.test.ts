import { describe, expect, it } from 'vitest';
import { disrupt } from '../../../../server/analysis/disruption/disrupt.js';
import { listLosses, drawNewLinks } from '../../../../server/analysis/disruption/rewire.js';
import { createRandom } from '../../../../server/analysis/random.js';
import { buildCsr } from '../build-csr.js';
import { buildSnapshot, pairs } from '../build-snapshot.js';
import { disruptionDefaults, makeContext } from './disruption-oracle.js';

const star = buildCsr(5, [
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 4],
]);
const gone = Uint8Array.of(1, 0, 0, 0, 0);
const anybody = (): boolean => true;

describe('rewiring', () => {
  it('links former contacts to whom they lost alike, never to themselves or twice', () => {
    const losses = listLosses(star, [0], gone, anybody, anybody);
    expect(losses).toEqual([{ seekers: [1, 2, 3, 4], pool: [1, 2, 3, 4] }]);
    for (let seed = 0; seed < 50; seed++) {
      const found = drawNewLinks(star, losses, gone, 1, createRandom(seed));
      const keys = found.map((pair) => pair.toSorted().join('-'));
      expect(new Set(keys).size).toBe(keys.length);
      for (const [from, to] of found) expect(from).not.toBe(to);
      expect(found.flat()).not.toContain(0);
      // Whoever was found by all the others finds nobody new.
      expect(found.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('leaves out whoever may not link, and kinds that differ', () => {
    const [loss] = listLosses(
      ...[
        star,
        [0],
        gone,
        (node: number) => node !== 2,
        (_lost: number, node: number) => node !== 3,
      ],
    );
    expect(loss).toEqual({ seekers: [1, 3, 4], pool: [1, 4] });
  });

  it('does nothing where nobody seeks', () => {
    const losses = listLosses(star, [0], gone, anybody, anybody);
    expect(drawNewLinks(star, losses, gone, 0, createRandom(1))).toEqual([]);
  });
});

describe('recovery', () => {
  const recover = (text: string, given: object, hidden: readonly string[] = []) => {
    const ids = [...new Set(text.replaceAll(' ', ''))].sort();
    const parameters = disruptionDefaults({ by: 'list', recoveryRuns: 40, ...given });
    return disrupt(buildSnapshot(ids, pairs(text)), parameters, makeContext(hidden)).recovery;
  };

  it('gives intervals, the same for the same seed', () => {
    const given = { remove: ['m'], seed: 3 };
    const recovery = recover('ma mb mc md', given);
    expect(recovery).toEqual(recover('ma mb mc md', given));
    expect(recovery).not.toEqual(recover('ma mb mc md', { ...given, seed: 500 }));
    for (const figure of [
      'newLinks',
      'largestComponent',
      'efficiency',
      'reachablePairs',
    ] as const) {
      const { low, median, high } = recovery![figure];
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
    }
  });

  it('closes the gap where all seek, and leaves it where nobody does', () => {
    const all = recover('ma mb', { remove: ['m'], recoveryShare: 1 });
    expect(all).toMatchObject({
      largestComponent: { low: 2, median: 2, high: 2 },
      efficiency: { low: 1, median: 1, high: 1 },
      newLinks: { median: 1 },
    });
    const none = recover('ma mb', { remove: ['m'], recoveryShare: 0 });
    expect(none).toMatchObject({ largestComponent: { high: 1 }, newLinks: { high: 0 } });
  });

  it('leaves protected persons where they are', () => {
    const recovery = recover('ma mb mc', { remove: ['m'], recoveryShare: 1 }, ['b', 'c']);
    expect(recovery).toMatchObject({ newLinks: { high: 0 }, largestComponent: { high: 1 } });
  });

  it('is absent where it is not asked for', () => {
    expect(recover('ma mb', { remove: ['m'], recoveryRuns: 0 })).toBeUndefined();
  });
});
