import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/analysis/analyse.js';
import { buildSnapshot, withDefaults } from './build-snapshot.js';
import { readMontagnaMeetings } from './read-montagna.js';

const folder = process.env['VINCULUM_TEST_DATA'];

/** Every shortest path between two nodes, written out one by one: slow and hard to get wrong. */
function listShortestPaths(
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  source: string,
  target: string,
): string[][] {
  let paths = [[source]];
  const seen = new Set([source]);
  while (paths.length > 0) {
    const arrived = paths.filter((path) => path.at(-1) === target);
    if (arrived.length > 0) return arrived;
    const longer = paths.flatMap((path) =>
      [...(neighbours.get(path.at(-1) ?? '') ?? [])]
        .filter((next) => !seen.has(next))
        .map((next) => [...path, next]),
    );
    for (const path of longer) seen.add(path.at(-1) ?? '');
    paths = longer;
  }
  return [];
}

describe.skipIf(folder === undefined)(
  'Montagna meetings (needs the data folder in VINCULUM_TEST_DATA)',
  () => {
    it('has 101 people in 256 pairs and the betweenness that counting paths gives', () => {
      const { ids, drafts } = readMontagnaMeetings(folder ?? '');
      const { graph, entities } = analyse(buildSnapshot(ids, drafts), withDefaults());
      expect(graph).toMatchObject({ entities: 101, links: 256 });
      expect(graph.recordedLinks + graph.selfLinks).toBe(drafts.length);

      const neighbours = new Map(ids.map((id) => [id, new Set<string>()]));
      for (const { source, target } of drafts) {
        neighbours.get(source)?.add(target);
        neighbours.get(target)?.add(source);
      }
      const expected = new Map(ids.map((id) => [id, 0]));
      ids.forEach((source, position) => {
        for (const target of ids.slice(position + 1)) {
          const paths = listShortestPaths(neighbours, source, target);
          for (const inner of paths.flatMap((path) => path.slice(1, -1))) {
            expected.set(inner, (expected.get(inner) ?? 0) + 1 / paths.length);
          }
        }
      });
      for (const { id, betweenness } of entities) {
        expect(Math.abs(betweenness - (expected.get(id) ?? NaN))).toBeLessThan(1e-8);
      }
    });
  },
);
