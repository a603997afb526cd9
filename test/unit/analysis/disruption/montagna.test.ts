import { describe, expect, it } from 'vitest';
import { disrupt } from '../../../../server/analysis/disruption/disrupt.js';
import { buildSnapshot } from '../build-snapshot.js';
import { disruptionDefaults, makeContext, readDisruptionOracles } from './disruption-oracle.js';
import { readMontagnaMeetings } from '../read-montagna.js';

const folder = process.env['VINCULUM_TEST_DATA'];
const STEPS = 6;

type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

/** Distances and numbers of shortest paths from a node, level by level. */
function search(
  neighbours: Neighbours,
  source: string,
): Map<string, { distance: number; paths: number }> {
  const found = new Map([[source, { distance: 0, paths: 1 }]]);
  let level = [source];
  for (let distance = 1; level.length > 0; distance++) {
    const next = new Set<string>();
    for (const node of level) {
      for (const other of neighbours.get(node) ?? []) {
        const known = found.get(other) ?? { distance, paths: 0 };
        if (known.distance !== distance) continue;
        found.set(other, { distance, paths: known.paths + (found.get(node)?.paths ?? 0) });
        next.add(other);
      }
    }
    level = [...next];
  }
  return found;
}

/** Betweenness as its definition reads: σ(s, v) σ(v, t) / σ(s, t) over pairs with v on their way. */
function betweenness(neighbours: Neighbours): Map<string, number> {
  const ids = [...neighbours.keys()];
  const searches = new Map(ids.map((id) => [id, search(neighbours, id)]));
  return new Map(
    ids.map((middle) => {
      let sum = 0;
      ids.forEach((source, at) => {
        for (const target of ids.slice(at + 1)) {
          if (source === middle || target === middle) continue;
          const whole = searches.get(source)?.get(target);
          const first = searches.get(source)?.get(middle);
          const second = searches.get(middle)?.get(target);
          if (!whole || !first || !second) continue;
          if (first.distance + second.distance !== whole.distance) continue;
          sum += (first.paths * second.paths) / whole.paths;
        }
      });
      return [middle, Number(sum.toPrecision(9))];
    }),
  );
}

function largestComponent(neighbours: Neighbours): number {
  return Math.max(...[...neighbours.keys()].map((id) => search(neighbours, id).size));
}

function without(neighbours: Neighbours, gone: string): Neighbours {
  const left = [...neighbours].filter(([id]) => id !== gone);
  return new Map(left.map(([id, others]) => [id, new Set([...others].filter((o) => o !== gone))]));
}

describe.skipIf(folder === undefined)(
  'Montagna meetings without some (needs the data folder in VINCULUM_TEST_DATA)',
  () => {
    it('have the largest component that removing the highest betweenness by hand leaves', () => {
      const { ids, drafts } = readMontagnaMeetings(folder ?? '');
      const { before, steps } = disrupt(
        buildSnapshot(ids, drafts),
        disruptionDefaults({ sequential: true, steps: STEPS }),
        makeContext(),
      );

      let neighbours: Neighbours = new Map(
        ids.map((id) => [
          id,
          new Set(
            drafts
              .filter(({ source, target }) => (source === id) !== (target === id))
              .flatMap(({ source, target }) =>
                source === id ? [target] : target === id ? [source] : [],
              ),
          ),
        ]),
      );
      expect(before.largestComponent).toBe(largestComponent(neighbours));
      for (const step of steps) {
        const values = betweenness(neighbours);
        const most = Math.max(...values.values());
        const [highest] = ids
          .filter((id) => values.get(id) === most)
          .sort((left, right) => (left < right ? -1 : 1));
        expect(step.removed).toBe(highest);
        neighbours = without(neighbours, highest!);
        expect(step.largestComponent).toBe(largestComponent(neighbours));
      }

      const { montagna } = readDisruptionOracles();
      [montagna.before, ...montagna.betweenness].forEach(({ efficiency, ...counts }, at) => {
        const state = at === 0 ? before : steps[at - 1];
        expect(state).toMatchObject(counts);
        expect(state?.efficiency).toBeCloseTo(efficiency, 9);
      });
    });
  },
);
