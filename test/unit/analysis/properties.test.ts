import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/analysis/analyse.js';
import type {
  EntityExtra,
  FurtherMeasure,
  LinkMeasures,
} from '../../../server/contract/further-measures.js';
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

/** Those of a position alone; those of communities depend on a draw among equal divisions. */
const FURTHER = [
  ...['inDegree', 'outDegree', 'inStrength', 'outStrength', 'clustering', 'constraint'],
  ...['effectiveSize', 'cutPoint', 'weightedBetweenness', 'weightedCloseness'],
] as FurtherMeasure[];

function index(snapshot: Snapshot, parameters: AnalysisParameters): Map<string, EntityMeasures> {
  return new Map(analyse(snapshot, parameters).entities.map((entity) => [entity.id, entity]));
}

describe('properties of any network', () => {
  it('does not depend on what entities are called', () => {
    const orders = fc.shuffledSubarray(ids, { minLength: ID_COUNT, maxLength: ID_COUNT });
    fc.assert(
      fc.property(draftsArbitrary, orders, parametersArbitrary, (drafts, names, given) => {
        const parameters = { ...given, measures: FURTHER };
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
          const [more, own] = [after.get(name)?.more ?? {}, before.get(id)?.more ?? {}];
          expect(Object.keys(more)).toEqual(Object.keys(own));
          for (const [extra, value] of Object.entries(own)) {
            const renamedValue = more[extra as EntityExtra] ?? NaN;
            const scale = Math.max(1, Math.abs(value));
            expect(Math.abs(renamedValue - value) / scale).toBeLessThan(1e-9);
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

  it('gives whoever holds a leaf one pair more for each it reaches, and everybody else its paths', () => {
    fc.assert(
      fc.property(draftsArbitrary, idArbitrary, (drafts, anchor) => {
        const measures: FurtherMeasure[] = ['cutPoint', 'bridge'];
        const before = index(buildSnapshot(ids, drafts), withDefaults());
        const grown = buildSnapshot(
          [...ids, 'leaf'],
          [...drafts, { source: 'leaf', target: anchor }],
        );
        const outcome = analyse(grown, withDefaults({ measures }));
        const after = new Map(outcome.entities.map((entity) => [entity.id, entity]));
        const paths = pathsFrom(anchor, drafts);
        const reached = ids.filter((id) => id !== anchor && paths.has(id));
        for (const id of ids) {
          const gain = (after.get(id)?.betweenness ?? NaN) - (before.get(id)?.betweenness ?? NaN);
          const expected =
            id === anchor ? reached.length : sumDependencies(id, anchor, reached, paths, drafts);
          expect(gain).toBeCloseTo(expected, 8);
        }
        expect(after.get(anchor)?.degree).toBe((before.get(anchor)?.degree ?? NaN) + 1);
        expect(after.get(anchor)?.more?.cutPoint).toBe(reached.length > 0 ? 1 : 0);
        // One step further from everybody than the anchor is.
        const distances = reached.map((id) => paths.get(id)?.distance ?? NaN);
        const farness = distances.reduce((sum, distance) => sum + distance + 1, 1);
        const count = reached.length + 1;
        expect(after.get('leaf')?.closeness).toBeCloseTo(count ** 2 / farness / ids.length, 12);
        const isLeaf = ({ source, target }: LinkMeasures) => [source, target].includes('leaf');
        expect(outcome.links?.filter(isLeaf)).toMatchObject([{ bridge: true }]);
      }),
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

interface Paths {
  readonly distance: number;
  readonly count: number;
}

/** Lengths and numbers of shortest paths, directions forgotten. */
function pathsFrom(source: string, drafts: readonly LinkDraft[]): Map<string, Paths> {
  const near = (id: string): Set<string> =>
    new Set(
      drafts.flatMap(({ source: one, target: other }) =>
        one === other ? [] : one === id ? [other] : other === id ? [one] : [],
      ),
    );
  const found = new Map<string, Paths>([[source, { distance: 0, count: 1 }]]);
  let level = [source];
  for (let distance = 1; level.length > 0; distance++) {
    const next = new Map<string, Paths>();
    for (const id of level) {
      for (const other of near(id)) {
        if (found.has(other)) continue;
        const count = (next.get(other)?.count ?? 0) + (found.get(id)?.count ?? 0);
        next.set(other, { distance, count });
      }
    }
    for (const [id, paths] of next) found.set(id, paths);
    level = [...next.keys()];
  }
  return found;
}

/** Σ over targets of the share of the anchor's shortest paths that lead over an entity. */
function sumDependencies(
  id: string,
  anchor: string,
  targets: readonly string[],
  paths: ReadonlyMap<string, Paths>,
  drafts: readonly LinkDraft[],
): number {
  const own = paths.get(id);
  if (own === undefined || id === anchor) return 0;
  const onwards = pathsFrom(id, drafts);
  return targets.reduce((sum, target) => {
    const whole = paths.get(target);
    const rest = onwards.get(target);
    if (target === id || !whole || rest?.distance !== whole.distance - own.distance) return sum;
    return sum + (own.count * rest.count) / whole.count;
  }, 0);
}

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
