import { expect, it } from 'vitest';
import { analyse } from '../../../../server/analysis/analyse.js';
import type { AnalysisParameters } from '../../../../server/contract/results.js';
import { buildSnapshot, withDefaults } from '../build-snapshot.js';
import { modularityOf } from '../modularity.js';
import { readOracle, toParameters, toSnapshot } from '../oracle.js';

const names = ['karate-club', 'planted-4x25', 'weighted-random', 'directed-weighted'];

it.each(names)('reports modularity at the resolution asked for: %s', (name) => {
  const oracle = readOracle(name);
  const counts = [0.3, 1, 2, 5].map((resolution) => {
    const parameters = { ...toParameters(oracle), resolution };
    const { communities, entities } = analyse(toSnapshot(oracle), parameters);
    const communityOf = new Map(entities.map(({ id, community }) => [id, community]));
    const expected = modularityOf(oracle, (id) => communityOf.get(id) ?? NaN, resolution);
    expect(communities.modularity).toBeCloseTo(expected, 9);
    return communities.count;
  });
  expect(counts).toEqual(counts.toSorted((left, right) => left - right));
});

it('numbers communities by size, then by their smallest member', () => {
  const { communities } = analyse(toSnapshot(readOracle('caveman-6x7')), withDefaults());
  expect(communities.items.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(communities.items.map(({ size }) => size)).toEqual([7, 7, 7, 7, 7, 7]);
  const smallest = communities.items.map(({ members }) => members[0]);
  expect(smallest).toEqual(smallest.toSorted());
});

it('finds two cliques joined by a link, whatever the seed', () => {
  const cliques = ['abcd', 'wxyz'].map((text) => [...text]);
  const drafts = cliques.flatMap((members) =>
    members.flatMap((source, at) => members.slice(at + 1).map((target) => ({ source, target }))),
  );
  const snapshot = buildSnapshot(cliques.flat(), [...drafts, { source: 'a', target: 'z' }]);
  for (let seed = 0; seed < 20; seed++) {
    const { communities } = analyse(snapshot, withDefaults({ seed }));
    expect(communities.items.map(({ members }) => members.join(''))).toEqual(['abcd', 'wxyz']);
  }
});

it('ends, with the same communities, when weights are sums of money', () => {
  const oracle = readOracle('les-miserables-weighted');
  const run = (factor: number): string[] => {
    const links = oracle.links.map((link) => ({ ...link, amount: (link.weight ?? 1) * factor }));
    const snapshot = buildSnapshot(
      oracle.nodes,
      links.map((link) => ({ ...link, currency: 'EUR' })),
    );
    const weight: AnalysisParameters['weight'] = { by: 'amount', currency: 'EUR' };
    const { communities } = analyse(snapshot, withDefaults({ weight }));
    return communities.items.map(({ members }) => members.join(' '));
  };
  expect(run(2 ** 40)).toEqual(run(1));
  expect(run(2 ** -20)).toEqual(run(1));
});
