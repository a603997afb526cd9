import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../server/analysis/analyse.js';
import type { Community } from '../../../../server/contract/communities.js';
import { analysisOutcomeSchema } from '../../../../server/contract/results.js';
import { withDefaults } from '../build-snapshot.js';
import { modularityOf } from '../modularity.js';
import { readOracle, readOracles, toParameters, toSnapshot } from '../oracle.js';
import { randomSnapshot } from './graphs.js';

function levelsOf(outcome: ReturnType<typeof analyse>, resolution = 1) {
  const { items, levels = [] } = outcome.communities;
  return [...levels, { resolution, items }].sort((one, other) => one.resolution - other.resolution);
}

function memberOf(items: readonly Community[]): Map<string, number> {
  return new Map(items.flatMap(({ id, members }) => members.map((member) => [member, id])));
}

describe.each(['louvain', 'leiden'] as const)('levels by %s', (communities) => {
  it.each(readOracles().map((oracle) => [oracle.name, oracle] as const))(
    'of %s are nested, and of the modularity that they say',
    (_name, oracle) => {
      const parameters = { ...toParameters(oracle), communities, levels: true };
      const outcome = analyse(toSnapshot(oracle), parameters);
      expect(analysisOutcomeSchema.parse(outcome)).toEqual(outcome);
      const levels = levelsOf(outcome);
      levels.forEach(({ resolution, items, ...level }, at) => {
        const groupOf = memberOf(items);
        expect(groupOf.size).toBe(oracle.nodes.length);
        if ('modularity' in level) {
          const value = modularityOf(oracle, (id) => groupOf.get(id) ?? 0, resolution);
          expect(level.modularity).toBeCloseTo(value, 10);
        }
        const coarser = levels[at - 1];
        if (!coarser) return;
        const above = memberOf(coarser.items);
        expect(items.length).toBeGreaterThan(coarser.items.length);
        for (const { parent, members } of items) {
          for (const member of members) expect(above.get(member)).toBe(parent);
        }
      });
      expect(levels[0]?.items.every(({ parent }) => parent === undefined)).toBe(true);
    },
  );
});

it('show the groups of groups that were planted', () => {
  // Four of eight, two and two of them closer to each other.
  const chance = (low: number, high: number): number => {
    if (Math.floor(low / 8) === Math.floor(high / 8)) return 0.95;
    return Math.floor(low / 16) === Math.floor(high / 16) ? 0.25 : 0.01;
  };
  const snapshot = randomSnapshot(32, chance, 2);
  const outcome = analyse(snapshot, withDefaults({ communities: 'leiden', levels: true }));
  const sizes = levelsOf(outcome).map(({ items }) => items.map(({ size }) => size));
  expect(sizes).toEqual(expect.arrayContaining([[16, 16], [8, 8, 8, 8]])); // prettier-ignore
});

it('are kept only where they are asked for', () => {
  const { communities } = analyse(toSnapshot(readOracle('karate-club')), withDefaults());
  expect(communities).not.toHaveProperty('levels');
  expect(communities.items[0]).not.toHaveProperty('parent');
});
