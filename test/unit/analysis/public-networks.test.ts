import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/analysis/analyse.js';
import { FURTHER_MEASURES, type EntityExtra } from '../../../server/contract/further-measures.js';
import { buildSnapshot, withDefaults } from './build-snapshot.js';
import type { OracleMeasure } from './oracle.js';
import { readPublicNetworks } from './public-networks.js';

const folder = process.env['VINCULUM_TEST_DATA'];
const TOLERANCE = 1e-9;

/** What NetworkX computes for a network, its values folded into Σ v, Σ v² and Σ i v by make-oracles.py. */
interface Sums {
  readonly entities: number;
  readonly links: number;
  readonly bridges: number;
  /** The five highest. */
  readonly linkBetweenness: readonly number[];
  readonly measures: Readonly<Record<string, readonly number[]>>;
}

const sums = JSON.parse(
  readFileSync(new URL('../../fixtures/analysis/public-sums.json', import.meta.url), 'utf8'),
) as Record<string, Sums>;

function threeSums(values: readonly (number | undefined)[]): number[] {
  const known = values.map((value) => value ?? 0);
  return [
    known.reduce((sum, value) => sum + value, 0),
    known.reduce((sum, value) => sum + value ** 2, 0),
    known.reduce((sum, value, at) => sum + (at + 1) * value, 0),
  ];
}

describe.skipIf(folder === undefined)(
  `${Object.keys(sums).length} public networks (need the data folder in VINCULUM_TEST_DATA)`,
  () => {
    const networks = new Map(
      (folder === undefined ? [] : readPublicNetworks(folder)).map(({ name, drafts }) => [
        name,
        drafts,
      ]),
    );

    it('are all there', () => {
      expect([...networks.keys()].sort()).toEqual(Object.keys(sums).sort());
      expect(networks.size).toBeGreaterThanOrEqual(20);
    });

    it.each(Object.entries(sums))('%s agrees with NetworkX', (name, expected) => {
      const drafts = networks.get(name) ?? [];
      const ids = [...new Set(drafts.flatMap(({ source, target }) => [source, target]))].sort();
      const { entities, links, graph } = analyse(
        buildSnapshot(ids, drafts),
        withDefaults({ weight: { by: 'given' }, measures: [...FURTHER_MEASURES] }),
      );
      expect(graph).toMatchObject({ entities: expected.entities, links: expected.links });
      expect(links?.filter(({ bridge }) => bridge)).toHaveLength(expected.bridges);
      const byId = new Map(entities.map((entity) => [entity.id, entity]));
      const ordered = ids.map((id) => byId.get(id));
      for (const [measure, values] of Object.entries(expected.measures)) {
        const actual = threeSums(
          ordered.map(
            (entity) =>
              entity?.[measure as OracleMeasure] ?? entity?.more?.[measure as EntityExtra],
          ),
        );
        actual.forEach((sum, at) => {
          const other = values[at] ?? NaN;
          const difference = Math.abs(sum - other) / Math.max(1, Math.abs(other));
          expect({ measure, at, agrees: difference < TOLERANCE, difference }).toMatchObject({
            agrees: true,
          });
        });
      }
      expected.linkBetweenness.forEach((value, at) => {
        expect(links?.[at]?.linkBetweenness).toBeCloseTo(value, 7);
      });
    });
  },
);
