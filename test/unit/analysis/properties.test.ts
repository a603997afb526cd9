import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/analysis/analyse.js';
import type { AnalysisParameters, EntityMeasures } from '../../../server/contract/results.js';
import type { Snapshot } from '../../../server/contract/snapshot.js';
import { buildSnapshot, DAY_MS, withDefaults, type LinkDraft } from './build-snapshot.js';

const ID_COUNT = 14;
const ids = Array.from({ length: ID_COUNT }, (_, at) => `n${String(at).padStart(2, '0')}`);
const idArbitrary = fc.constantFrom(...ids);

const draftArbitrary: fc.Arbitrary<LinkDraft> = fc.record({
  source: idArbitrary,
  target: idArbitrary,
  directed: fc.boolean(),
  weight: fc.integer({ min: 1, max: 40 }).map((quarter) => quarter / 4),
  amount: fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100),
  currency: fc.constantFrom('EUR', 'RON'),
  time: fc.integer({ min: 0, max: 20 }).map((day) => ({ startMs: day * DAY_MS })),
});
const draftsArbitrary = fc.array(draftArbitrary, { maxLength: 45 });

const parametersArbitrary: fc.Arbitrary<AnalysisParameters> = fc
  .record({
    directed: fc.boolean(),
    weight: fc.constantFrom<AnalysisParameters['weight']>(
      { by: 'none' },
      { by: 'count' },
      { by: 'days' },
      { by: 'given' },
      { by: 'amount', currency: 'EUR' },
    ),
    seed: fc.integer({ min: 0, max: 4_294_967_295 }),
  })
  .map(withDefaults);

const MEASURES = [
  'degree',
  'strength',
  'betweenness',
  'betweennessNormalized',
  'closeness',
  'harmonic',
  'pageRank',
  'eigenvector',
  'core',
] as const satisfies readonly (keyof EntityMeasures)[];

function index(snapshot: Snapshot, parameters: AnalysisParameters): Map<string, EntityMeasures> {
  return new Map(analyse(snapshot, parameters).entities.map((entity) => [entity.id, entity]));
}

describe('properties of any network', () => {
  it('does not depend on what entities are called', () => {
    const orders = fc.shuffledSubarray(ids, { minLength: ID_COUNT, maxLength: ID_COUNT });
    fc.assert(
      fc.property(draftsArbitrary, orders, parametersArbitrary, (drafts, names, parameters) => {
        const rename = new Map(ids.map((id, at) => [id, names[at] ?? '']));
        const renamed = drafts.map((draft) => ({
          ...draft,
          source: rename.get(draft.source) ?? '',
          target: rename.get(draft.target) ?? '',
        }));
        const before = index(buildSnapshot(ids, drafts), parameters);
        const after = index(buildSnapshot(ids, renamed), parameters);
        for (const [id, name] of rename) {
          for (const measure of MEASURES) {
            expect(after.get(name)?.[measure]).toBeCloseTo(before.get(id)?.[measure] ?? NaN, 9);
          }
        }
      }),
    );
  });

  it('does not depend on the order of entities and links', () => {
    fc.assert(
      fc.property(
        draftsArbitrary,
        fc.infiniteStream(fc.nat()),
        parametersArbitrary,
        (drafts, keys, parameters) => {
          const snapshot = buildSnapshot(ids, drafts);
          const shuffle = <Item>(items: readonly Item[]): Item[] =>
            items
              .map((item) => ({ item, key: keys.next().value }))
              .sort((left, right) => left.key - right.key)
              .map(({ item }) => item);
          const shuffled = { entities: shuffle(snapshot.entities), links: shuffle(snapshot.links) };
          expect(analyse(shuffled, parameters)).toEqual(analyse(snapshot, parameters));
        },
      ),
    );
  });

  it('gives an entity with one neighbour betweenness 0', () => {
    fc.assert(
      fc.property(
        draftsArbitrary,
        idArbitrary,
        parametersArbitrary,
        (drafts, anchor, parameters) => {
          const leaf = { source: 'leaf', target: anchor, amount: 5, currency: 'EUR' };
          const measures = index(buildSnapshot([...ids, 'leaf'], [...drafts, leaf]), parameters);
          expect(measures.get('leaf')).toMatchObject({ betweenness: 0, degree: 1, core: 1 });
        },
      ),
    );
  });

  it('shares out PageRank to 1 and keeps every measure on its scale', () => {
    fc.assert(
      fc.property(draftsArbitrary, parametersArbitrary, (drafts, parameters) => {
        const measures = [...index(buildSnapshot(ids, drafts), parameters).values()];
        expect(measures.reduce((sum, { pageRank }) => sum + pageRank, 0)).toBeCloseTo(1, 12);
        for (const entity of measures) {
          for (const measure of [
            'betweennessNormalized',
            'closeness',
            'harmonic',
            'eigenvector',
          ] as const) {
            expect(entity[measure]).toBeGreaterThanOrEqual(0);
            expect(entity[measure]).toBeLessThanOrEqual(1 + 1e-12);
          }
          expect(entity.core).toBeLessThanOrEqual(entity.degree);
        }
      }),
    );
  });

  it('adds up betweenness to the links that shortest paths have beyond their first', () => {
    fc.assert(
      fc.property(draftsArbitrary, fc.boolean(), (drafts, directed) => {
        const { entities } = analyse(buildSnapshot(ids, drafts), withDefaults({ directed }));
        const total = entities.reduce((sum, { betweenness }) => sum + betweenness, 0);
        const expected = sumDistancesBeyondOne(drafts, directed);
        expect(total).toBeCloseTo(directed ? expected : expected / 2, 8);
      }),
    );
  });
});

/** Σ (d − 1) over reachable ordered pairs, by Floyd and Warshall's algorithm. */
function sumDistancesBeyondOne(drafts: readonly LinkDraft[], directed: boolean): number {
  const distance = new Map<string, number>();
  const at = (from: string, to: string): number =>
    from === to ? 0 : (distance.get(`${from} ${to}`) ?? Infinity);
  for (const draft of drafts) {
    distance.set(`${draft.source} ${draft.target}`, 1);
    if (!directed || draft.directed !== true) distance.set(`${draft.target} ${draft.source}`, 1);
  }
  for (const via of ids) {
    for (const from of ids) {
      for (const to of ids) {
        distance.set(`${from} ${to}`, Math.min(at(from, to), at(from, via) + at(via, to)));
      }
    }
  }
  let sum = 0;
  for (const from of ids) {
    for (const to of ids) if (from !== to && at(from, to) < Infinity) sum += at(from, to) - 1;
  }
  return sum;
}
