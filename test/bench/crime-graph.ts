import { createRandom } from '../../server/demo/random.js';

/** A simple undirected graph: link `i` joins `sources[i]` and `targets[i]`, numbers below `order`. */
export interface BenchGraph {
  readonly name: string;
  readonly order: number;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
}

interface CrimeShape {
  readonly name: string;
  /** Entities in groups, and how many groups there are. */
  readonly core: number;
  readonly groups: number;
  /** Links that an entity makes when it joins its group. */
  readonly joins: number;
  /** Phones and accounts with one link. */
  readonly leaves: number;
}

export const CRIME_1K: CrimeShape = {
  ...{ name: 'crime-1k', core: 500, groups: 5, joins: 4, leaves: 500 },
};
export const CRIME_10K: CrimeShape = {
  ...{ name: 'crime-10k', core: 5_000, groups: 50, joins: 4, leaves: 5_000 },
};
export const CRIME_10K_CORE: CrimeShape = { ...CRIME_10K, name: 'crime-10k, core', leaves: 0 };
export const CRIME_100K: CrimeShape = {
  ...{ name: 'crime-100k', core: 50_000, groups: 200, joins: 5, leaves: 50_000 },
};
export const CRIME_1M: CrimeShape = {
  ...{ name: 'crime-1m', core: 500_000, groups: 1_000, joins: 5, leaves: 500_000 },
};

/**
 * Invents a network: groups that grow by preferential attachment (Barabási & Albert 1999), half as many
 * links as entities between any two of them, and leaves on them. The same each time; that without
 * leaves is the other's core.
 */
export function generateCrimeGraph({ name, core, groups, joins, leaves }: CrimeShape): BenchGraph {
  const random = createRandom('bench/crime-graph');
  const size = core / groups;
  const links = new Set<number>();
  const order = core + leaves;
  const link = (from: number, to: number): void => {
    links.add(Math.min(from, to) * 2 ** 26 + Math.max(from, to));
  };
  for (let first = 0; first < core; first += size) {
    // Each member once, and once more for each link that it was chosen for.
    const urn = [first];
    for (let member = first + 1; member < first + size; member++) {
      const chosen = new Set<number>();
      while (chosen.size < Math.min(joins, member - first)) {
        chosen.add(urn[random.int(0, urn.length - 1)] ?? first);
      }
      for (const other of chosen) link(other, member);
      urn.push(...chosen, member);
    }
  }
  for (let bridge = 0; bridge < core / 2; bridge++) {
    const from = random.int(0, core - 1);
    const to = random.int(0, core - 1);
    if (from !== to) link(from, to);
  }
  for (let leaf = core; leaf < order; leaf++) link(random.int(0, core - 1), leaf);
  const sorted = Float64Array.from(links).sort();
  return {
    ...{ name, order },
    sources: Int32Array.from(sorted, (key) => Math.floor(key / 2 ** 26)),
    targets: Int32Array.from(sorted, (key) => key % 2 ** 26),
  };
}
