import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/analysis/analyse.js';
import { brokerage } from '../../../server/analysis/community/brokerage.js';
import { entityExtras } from '../../../server/analysis/entity-extras.js';
import {
  FURTHER_MEASURES,
  WEIGHTED_MEASURES,
  type EntityExtra,
  type FurtherMeasure,
  type LinkMeasures,
} from '../../../server/contract/further-measures.js';
import { analysisOutcomeSchema } from '../../../server/contract/results.js';
import { buildSnapshot, pairs, withDefaults } from './build-snapshot.js';
import { readOracle, readOracles, toGraphs, toParameters, toSnapshot } from './oracle.js';

const TOLERANCE = 1e-9;

function expectNear(actual: number | undefined, expected: number | null): void {
  if (expected === null) expect(actual).toBeUndefined();
  else {
    const difference = Math.abs((actual ?? NaN) - expected);
    expect(difference).toBeLessThan(TOLERANCE * Math.max(1, Math.abs(expected)));
  }
}

describe.each(readOracles())('$name', (oracle) => {
  const parameters = { ...toParameters(oracle), measures: [...FURTHER_MEASURES] };
  const outcome = analyse(toSnapshot(oracle), parameters);
  const extras = new Map(outcome.entities.map(({ id, more }) => [id, more]));

  it.each(['networkx', 'igraph'] as const)('agrees with %s', (program) => {
    for (const [measure, expected] of Object.entries(oracle.further[program])) {
      oracle.nodes.forEach((id, node) => {
        expectNear(extras.get(id)?.[measure as EntityExtra], expected[node] ?? null);
      });
    }
  });

  it('has lengths of one step without weights, whatever the exponent', () => {
    for (const { betweenness, closeness, more } of oracle.weighted ? [] : outcome.entities) {
      for (const measure of WEIGHTED_MEASURES.weightedBetweenness) {
        expectNear(more?.[measure], betweenness);
      }
      for (const measure of WEIGHTED_MEASURES.weightedCloseness) {
        expectNear(more?.[measure], closeness);
      }
    }
  });

  it('agrees with bctpy and with brute force, of the same division', () => {
    const { csr, skeleton } = toGraphs(oracle);
    const measures = Object.keys(oracle.further.divided) as (keyof typeof oracle.further.divided)[];
    expect(measures).toHaveLength(oracle.nodes.length === 0 ? 0 : 7);
    const strengths = null;
    const groups = csr.ids.map((id) => oracle.groups[oracle.nodes.indexOf(id)] ?? NaN);
    // The oracle numbers groups from 0, which says of no group here.
    const { roles } = brokerage(
      csr,
      groups.map((group) => group + 1),
    );
    const ofGroups = entityExtras(measures as FurtherMeasure[], {
      ...{ csr, skeleton, strengths, groups, roles },
    });
    for (const measure of measures) {
      csr.ids.forEach((id, node) => {
        const expected = oracle.further.divided[measure]?.[oracle.nodes.indexOf(id)] ?? NaN;
        expectNear(ofGroups?.(node)[measure], expected);
      });
    }
  });

  it('agrees with NetworkX on every link', () => {
    const keyOf = ({ source, target }: LinkMeasures): string =>
      (oracle.directed || source < target ? [source, target] : [target, source]).join('\n');
    const links = new Map(outcome.links?.map((link) => [keyOf(link), link]));
    expect(links.size).toBe(oracle.further.links.length);
    for (const expected of oracle.further.links) {
      const link = links.get(keyOf(expected));
      expectNear(link?.linkBetweenness, expected.linkBetweenness ?? null);
      expect(link?.bridge).toBe(expected.bridge);
    }
    const values = outcome.links?.map(({ linkBetweenness }) => linkBetweenness ?? NaN) ?? [];
    expect(values).toEqual(values.toSorted((left, right) => right - left));
  });

  it('leaves everything else as it is without them', () => {
    expect(analysisOutcomeSchema.parse(outcome)).toEqual(outcome);
    const { links: _links, ...rest } = outcome;
    const entities = rest.entities.map(({ more: _more, ...entity }) => entity);
    const notes = rest.notes.filter((note) => !note.startsWith('For weighted betweenness'));
    expect(notes.length).toBe(rest.notes.length - (oracle.weighted ? 0 : 1));
    expect({ ...rest, entities, notes }).toEqual(analyse(toSnapshot(oracle), toParameters(oracle)));
  });
});

it('computes what is asked for and nothing else', () => {
  const snapshot = buildSnapshot([...'abcd'], pairs('ab bc ca'));
  const { entities, links } = analyse(snapshot, withDefaults({ measures: ['constraint'] }));
  expect(links).toBeUndefined();
  const extras = new Map(entities.map(({ id, more }) => [id, more]));
  expect(Object.keys(extras.get('a') ?? {})).toEqual(['constraint']);
  // Alone: not defined.
  expect(extras.get('d')).toEqual({});
});

it('lists the bridges alone where they alone are asked for', () => {
  const snapshot = toSnapshot(readOracle('barbell-10-4'));
  const { links } = analyse(snapshot, withDefaults({ measures: ['bridge'] }));
  expect(links).toHaveLength(5);
  expect(links?.[0]).toEqual({ source: 'n009', target: 'n010', bridge: true });
});

it('lists a thousand links at most, and says so', () => {
  const ids = Array.from({ length: 60 }, (_, at) => `n${String(at).padStart(2, '0')}`);
  const drafts = ids.flatMap((source, at) =>
    ids.slice(at + 1).map((target) => ({ source, target })),
  );
  const parameters = withDefaults({ measures: ['linkBetweenness'] });
  const { links, notes } = analyse(buildSnapshot(ids, drafts), parameters);
  expect(links).toHaveLength(1_000);
  expect(notes).toContain('Of 1770 links the first 1000 are listed.');
});
