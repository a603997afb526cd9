import { expect, it } from 'vitest';
import { analyse } from '../../../../server/analysis/analyse.js';
import { stability } from '../../../../server/analysis/community/stability.js';
import { numberGroups, type Group } from '../../../../server/analysis/number-groups.js';
import { analysisOutcomeSchema } from '../../../../server/contract/results.js';
import { withDefaults } from '../build-snapshot.js';
import { readOracle, toSnapshot } from '../oracle.js';

function divide(text: string): Group[] {
  return numberGroups(text.split(' '));
}

it('is perfect where every seed gives the same', () => {
  const { same, variation, ofEntity } = stability(divide('abc de'), 3, () => divide('ed cab'));
  expect({ same, variation }).toEqual({ same: 3, variation: 0 });
  expect([...ofEntity.values()]).toEqual([1, 1, 1, 1, 1]);
});

it('counts what was worked out by hand: d changes sides in one of two', () => {
  const others = [divide('abc def'), divide('abcd ef')];
  const result = stability(divide('abc def'), 2, (run) => others[run - 1] ?? []);
  expect(result.same).toBe(1);
  // a, b, c: 3 of 4 shared; d: 1 of 6; e, f: 2 of 3; in the other run all.
  const expected = { a: 7 / 8, b: 7 / 8, c: 7 / 8, d: 7 / 12, e: 5 / 6, f: 5 / 6 };
  for (const [id, value] of Object.entries(expected)) {
    expect(result.ofEntity.get(id)).toBeCloseTo(value, 11);
  }
  // Half of (H(X|Y) + H(Y|X)) / ln 6 with overlaps 3 (of 3 and 4), 1 (3, 4), 2 (3, 2).
  const distance = (3 / 6) * Math.log(4 / 3) + (1 / 6) * Math.log(12) + (2 / 6) * Math.log(6 / 4);
  expect(result.variation).toBeCloseTo(distance / Math.log(6) / 2, 11);
});

it('is the largest where one group of all stands against each for itself', () => {
  expect(stability(divide('abcd'), 1, () => divide('a b c d')).variation).toBeCloseTo(1, 12);
});

it.each(['louvain', 'leiden'] as const)(
  'is part of a result where asked for: %s',
  (communities) => {
    const snapshot = toSnapshot(readOracle('caveman-6x7'));
    const plain = analyse(snapshot, withDefaults({ communities }));
    const outcome = analyse(snapshot, withDefaults({ communities, stability: 5 }));
    expect(analysisOutcomeSchema.parse(outcome)).toEqual(outcome);
    expect(outcome.communities.stability).toEqual({ runs: 5, same: 5, variation: 0 });
    expect(outcome.entities.every(({ communityStability }) => communityStability === 1)).toBe(true);
    // The reported division is that of the seed alone.
    expect(outcome.communities.items).toEqual(plain.communities.items);
    expect(plain.communities).not.toHaveProperty('stability');
  },
);

it('falls below 1 where groups are not there', () => {
  const snapshot = toSnapshot(readOracle('erdos-renyi-100'));
  const { communities, entities } = analyse(snapshot, withDefaults({ stability: 5 }));
  expect(communities.stability?.variation).toBeGreaterThan(0.05);
  for (const { communityStability = NaN } of entities) {
    expect(communityStability).toBeGreaterThan(0);
    expect(communityStability).toBeLessThanOrEqual(1);
  }
});
