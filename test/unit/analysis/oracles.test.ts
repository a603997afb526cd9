import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/analysis/analyse.js';
import { analysisOutcomeSchema } from '../../../server/contract/results.js';
import { modularityOf } from './modularity.js';
import { readOracles, toParameters, toSnapshot, type OracleMeasure } from './oracle.js';

const TOLERANCE = 1e-9;

/** Louvain is greedy: ours may end a little below the best of NetworkX's 20 runs. */
const LOUVAIN_SHARE = 0.95;

const oracles = readOracles();

/** The largest difference, relative where values are above 1. */
function largestDifference(actual: readonly number[], expected: readonly number[]): number {
  expect(actual).toHaveLength(expected.length);
  return actual.reduce((largest, value, position) => {
    const other = expected[position] ?? NaN;
    const difference = Math.abs(value - other) / Math.max(1, Math.abs(other));
    return Number.isNaN(difference) ? Infinity : Math.max(largest, difference);
  }, 0);
}

it('has at least 24 graphs to compare with', () => {
  expect(oracles.length).toBeGreaterThanOrEqual(24);
});

describe.each(oracles)('$name', (oracle) => {
  const outcome = analyse(toSnapshot(oracle), toParameters(oracle));
  const byId = new Map(outcome.entities.map((entity) => [entity.id, entity]));
  const valuesOf = (measure: OracleMeasure): number[] =>
    oracle.nodes.map((id) => byId.get(id)?.[measure] ?? NaN);

  it.each(Object.entries(oracle.networkx.measures))(
    'agrees with NetworkX on %s',
    (measure, expected) => {
      expect(largestDifference(valuesOf(measure as OracleMeasure), expected)).toBeLessThan(
        TOLERANCE,
      );
    },
  );

  it('agrees with igraph where it defines the same', () => {
    for (const [measure, expected] of Object.entries(oracle.igraph)) {
      const difference = largestDifference(valuesOf(measure as OracleMeasure), expected);
      expect({ measure, agrees: difference < TOLERANCE, difference }).toMatchObject({
        agrees: true,
      });
    }
  });

  it('finds the same components and density', () => {
    const members = oracle.networkx.components.map((_, position) =>
      outcome.entities
        .filter(({ component }) => component === position + 1)
        .map(({ id }) => id)
        .sort(),
    );
    expect(members).toEqual(oracle.networkx.components);
    expect(outcome.graph.components).toBe(oracle.networkx.components.length);
    expect(outcome.graph.density).toBeCloseTo(oracle.networkx.density, 12);
  });

  it('reports the modularity of the communities that it names', () => {
    const { communities } = outcome;
    expect(communities.items.flatMap(({ members }) => members).sort()).toEqual(
      [...oracle.nodes].sort(),
    );
    for (const { id, members } of communities.items) {
      for (const member of members) expect(byId.get(member)?.community).toBe(id);
    }
    if (oracle.networkx.louvainModularity === null) {
      expect(communities.modularity).toBe(0);
      return;
    }
    const recomputed = modularityOf(oracle, (id) => byId.get(id)?.community ?? NaN);
    expect(Math.abs(communities.modularity - recomputed)).toBeLessThan(TOLERANCE);
    expect(communities.modularity).toBeGreaterThanOrEqual(
      LOUVAIN_SHARE * oracle.networkx.louvainModularity - TOLERANCE,
    );
  });

  it('keeps to the contract', () => {
    expect(analysisOutcomeSchema.parse(outcome)).toEqual(outcome);
  });
});
