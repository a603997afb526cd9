import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corePeriphery } from '../../../../server/analysis/community/core-periphery.js';
import type { Csr } from '../../../../server/analysis/csr.js';
import { createRandom } from '../../../../server/analysis/random.js';
import { buildCsr } from '../build-csr.js';
import { readOracle } from '../oracle.js';

interface CoreOracles {
  readonly graphs: Readonly<
    Record<string, { exact: { fit: number; coreSize: number }; cpnet?: number }>
  >;
}

const oracles = JSON.parse(
  readFileSync(
    new URL('../../../fixtures/analysis/core-periphery-oracles.json', import.meta.url),
    'utf8',
  ),
) as CoreOracles;

type Pairs = readonly (readonly [number, number])[];

function toPairs(name: string): { count: number; pairs: Pairs } {
  const { nodes, links } = readOracle(name);
  const place = new Map(nodes.map((id, at) => [id, at]));
  return {
    count: nodes.length,
    pairs: links.map(({ source, target }) => [place.get(source)!, place.get(target)!] as const),
  };
}

function fitOf(csr: Csr, seed = 1) {
  return corePeriphery(csr, { starts: 10, random: createRandom(seed) });
}

/** Pearson's correlation of the pairs with the ideal, from the definition. */
function correlation(count: number, pairs: Pairs, isCore: ArrayLike<number>): number {
  const linked = new Set(pairs.map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`));
  const degree = new Set(pairs.flat());
  const real: number[] = [];
  const ideal: number[] = [];
  for (let low = 0; low < count; low++) {
    for (let high = low + 1; high < count; high++) {
      if (!degree.has(low) || !degree.has(high)) continue;
      real.push(linked.has(`${low} ${high}`) ? 1 : 0);
      ideal.push(isCore[low] === 1 || isCore[high] === 1 ? 1 : 0);
    }
  }
  const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [x, y] = [mean(real), mean(ideal)];
  const product = (a: number[], b: number[], meanA: number, meanB: number) =>
    a.reduce((sum, each, at) => sum + (each - meanA) * (b[at]! - meanB), 0);
  return (
    product(real, ideal, x, y) / Math.sqrt(product(real, real, x, x) * product(ideal, ideal, y, y))
  );
}

/** A sparse random network has no core, but very many that are nearly as bad as the best. */
const CORELESS = 'erdos-renyi-sparse';

it('comes near the best core where there is none to speak of', () => {
  const { count, pairs } = toPairs(CORELESS);
  const { fit } = fitOf(buildCsr(count, pairs))!;
  const best = oracles.graphs[CORELESS]!.exact.fit;
  expect(fit).toBeLessThanOrEqual(best + 1e-12);
  expect(fit).toBeGreaterThan(0.95 * best);
});

const withCore = Object.entries(oracles.graphs).filter(([name]) => name !== CORELESS);

describe.each(withCore)('%s', (name, { exact, cpnet }) => {
  it('has the best core there is, as an integer program finds it', () => {
    const { count, pairs } = toPairs(name);
    for (const seed of [1, 2, 3]) {
      const found = fitOf(buildCsr(count, pairs), seed)!;
      expect(found.fit).toBeCloseTo(exact.fit, 10);
      expect(correlation(count, pairs, found.isCore)).toBeCloseTo(exact.fit, 10);
      if (cpnet !== undefined) expect(found.fit).toBeGreaterThanOrEqual(cpnet - 1e-9);
    }
  });
});

it('takes the leaders of both sides of the karate club into the core', () => {
  const { count, pairs } = toPairs('karate-club');
  const { isCore } = fitOf(buildCsr(count, pairs))!;
  // Mr. Hi and the officer, numbers 1 and 34 of Zachary.
  expect([isCore[0], isCore[33]]).toEqual([1, 1]);
});

const graph = fc.uniqueArray(
  fc
    .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }))
    .filter(([a, b]) => a < b),
  { minLength: 1, maxLength: 24, selector: ([a, b]) => `${a} ${b}` },
);

it('is the best of all cores on small networks, however these are numbered', () => {
  fc.assert(
    fc.property(
      graph,
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8, maxLength: 8 }),
      (pairs, names) => {
        const fits = Array.from({ length: 256 }, (_, mask) =>
          correlation(
            8,
            pairs,
            Array.from({ length: 8 }, (_core, node) => (mask >> node) & 1),
          ),
        ).filter((fit) => !Number.isNaN(fit));
        const renamed = pairs.map(([a, b]) => [names[a]!, names[b]!] as const);
        for (const each of [pairs, renamed]) {
          const found = fitOf(buildCsr(8, each));
          if (fits.length === 0) expect(found).toBeNull();
          else expect(found?.fit).toBeCloseTo(Math.max(...fits), 9);
        }
      },
    ),
    { seed: 20_000, numRuns: 300 },
  );
});

it('cannot be fitted where nobody, or everybody, is linked with everybody', () => {
  expect(fitOf(buildCsr(4, []))).toBeNull();
  expect(fitOf(buildCsr(3, [[0, 1], [0, 2], [1, 2]]))).toBeNull(); // prettier-ignore
});
