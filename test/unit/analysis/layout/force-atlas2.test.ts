import { describe, expect, test } from 'vitest';
import { layOut } from '../../../../server/analysis/layout/force-atlas2.js';
import type { LayoutGraph } from '../../../../server/analysis/layout/force-matrix.js';

function graphOf(order: number, pairs: readonly (readonly [number, number])[]): LayoutGraph {
  return {
    order,
    sources: Uint32Array.from(pairs, ([source]) => source),
    targets: Uint32Array.from(pairs, ([, target]) => target),
    weights: Float32Array.from(pairs, () => 1),
  };
}

/** Two groups of ten, each linked throughout, with one link between them. */
const GROUPS = graphOf(
  20,
  [
    ...Array.from({ length: 100 }, (_, n) => [Math.floor(n / 10), n % 10] as const),
    ...Array.from({ length: 100 }, (_, n) => [10 + Math.floor(n / 10), 10 + (n % 10)] as const),
    [0, 10] as const,
  ].filter(([a, b]) => a !== b),
);

const SEED = { seed: 1, iterations: 200 };

function meanDistance(places: Float64Array, pairs: readonly (readonly [number, number])[]): number {
  const distances = pairs.map(([a, b]) =>
    Math.hypot(places[2 * a]! - places[2 * b]!, places[2 * a + 1]! - places[2 * b + 1]!),
  );
  return distances.reduce((sum, each) => sum + each, 0) / distances.length;
}

describe('layOut', () => {
  test('gives the same picture for the same seed, another one for another', () => {
    const first = layOut(GROUPS, SEED);
    expect(layOut(GROUPS, SEED)).toEqual(first);
    expect(layOut(GROUPS, { ...SEED, seed: 2 })).not.toEqual(first);
  });

  test('puts those that belong together beside each other', () => {
    const places = layOut(GROUPS, SEED);
    const within = Array.from({ length: 9 }, (_, n) => [0, n + 1] as const);
    const between = Array.from({ length: 10 }, (_, n) => [n, n + 10] as const);
    expect(meanDistance(places, between)).toBeGreaterThan(2 * meanDistance(places, within));
  });

  test('places everybody, also those without links, and many', () => {
    for (const order of [0, 1, 2, 2_500]) {
      const places = layOut(graphOf(order, []), { seed: 1, iterations: 3 });
      expect(places).toHaveLength(2 * order);
      expect(places.every((each) => Number.isFinite(each))).toBe(true);
    }
  });

  test('tells how far it is, and stops when asked', () => {
    const fractions: number[] = [];
    layOut(GROUPS, SEED, { onFraction: (fraction) => fractions.push(fraction) });
    expect(fractions[0]).toBe(0);
    expect(fractions.at(-1)).toBe(1);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(() => layOut(GROUPS, SEED, { shouldStop: () => true })).toThrow('stopped');
  });
});
