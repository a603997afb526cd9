import type { Csr } from '../csr.js';
import type { Random } from '../random.js';
import { contactsOf, distancesFrom } from './breadth-search.js';

/** How far from somebody removed a substitute was, in links, before anything was removed. */
const SURROUNDINGS_LINKS = 2;

/** Whom the removal of somebody leaves behind, and where they look for another. */
export interface Loss {
  readonly seekers: readonly number[];
  readonly pool: readonly number[];
}

/**
 * The losses of a removal, once for all draws.
 *
 * @param gone 1 for each node removed
 * @param mayLink nobody else seeks or is found
 * @param isAlike whether two nodes are of one kind: a person is replaced by a person
 */
export function listLosses(
  skeleton: Csr,
  removed: readonly number[],
  gone: Uint8Array,
  mayLink: (node: number) => boolean,
  isAlike: (left: number, right: number) => boolean,
): Loss[] {
  const nobodyGone = new Uint8Array(skeleton.ids.length);
  return removed.map((node) => {
    const pool: number[] = [];
    distancesFrom(skeleton, node, nobodyGone, SURROUNDINGS_LINKS).forEach((distance, other) => {
      if (distance > 0 && gone[other] !== 1 && mayLink(other) && isAlike(node, other)) {
        pool.push(other);
      }
    });
    return { seekers: contactsOf(skeleton, node, gone).filter(mayLink), pool };
  });
}

/** One of the nodes, each as likely as its weight. */
function draw(
  nodes: readonly number[],
  weightOf: (node: number) => number,
  random: Random,
): number {
  const total = nodes.reduce((sum, node) => sum + weightOf(node), 0);
  let left = random() * total;
  for (const node of nodes) {
    left -= weightOf(node);
    if (left < 0) return node;
  }
  return nodes.at(-1) ?? 0;
}

/**
 * Draws the links by which a network closes the gaps that a removal left: each former contact of each
 * one removed looks for a substitute with probability `share`, and links to one of the pool to whom it
 * is not linked yet, drawn in proportion to 1 + its number of links in what is left. Who finds nobody
 * stays alone. A model (local search with preferential attachment), not an observation.
 *
 * @returns pairs of nodes of the whole graph, each once
 */
export function drawNewLinks(
  skeleton: Csr,
  losses: readonly Loss[],
  gone: Uint8Array,
  share: number,
  random: Random,
): [number, number][] {
  const added = new Map<number, Set<number>>();
  const pairs: [number, number][] = [];
  const weightOf = (node: number): number => 1 + contactsOf(skeleton, node, gone).length;
  const weights = new Map<number, number>();
  const remembered = (node: number): number => {
    const weight = weights.get(node) ?? weightOf(node);
    weights.set(node, weight);
    return weight;
  };
  for (const { seekers, pool } of losses) {
    for (const seeker of seekers) {
      if (random() >= share) continue;
      const linked = new Set([
        seeker,
        ...contactsOf(skeleton, seeker, gone),
        ...(added.get(seeker) ?? []),
      ]);
      const free = pool.filter((node) => !linked.has(node));
      if (free.length === 0) continue;
      const found = draw(free, remembered, random);
      for (const [from, to] of [
        [seeker, found],
        [found, seeker],
      ] as const) {
        const known = added.get(from) ?? new Set<number>();
        added.set(from, known.add(to));
      }
      pairs.push([seeker, found]);
    }
  }
  return pairs;
}
