import { findBlocks } from '../decomposition/blocks.js';
import { toSkeleton, type Csr } from '../csr.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';
import { bridges } from '../links/bridges.js';
import { linkBetweenness } from '../links/link-betweenness.js';
import { betweennessOf } from './betweenness-of.js';
import { placeOf } from './contests.js';
import type { Followed } from './sensitivity.js';
import { keepLinks, toLinks, toRows } from '../simple-links.js';

/** Links that are told of each entity. */
const MOST_TOLD = 3;

export interface DecidingLink {
  readonly other: number;
  readonly rank: number;
  readonly value: number;
  readonly bridge: boolean;
}

export interface DecidingLinks {
  readonly links: number;
  readonly tried: number;
  /** The worst first; only those without which rank or value falls. */
  readonly worst: readonly DecidingLink[];
}

/**
 * Takes each link of each followed node away by itself, in both directions, and measures anew: the
 * links without which its rank falls furthest, equal ranks by the lower value.
 *
 * @param most links tried in all; a node with more links than its part is tried on those that most
 *   shortest paths take.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function findDecidingLinks(
  csr: Csr,
  values: Float64Array,
  followed: readonly Followed[],
  most: number,
  hooks: LoopHooks = {},
): Map<number, DecidingLinks> {
  const found = new Map<number, DecidingLinks>();
  const count = followed.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const mostEach = Math.floor(most / Math.max(1, count));
  const skeleton = toSkeleton(csr, true);
  const links = toLinks(csr);
  const order = csr.ids.length;
  const bridgePairs = new Set(
    bridges(findBlocks(skeleton)).map(([low, high]) => low * order + high),
  );
  const isBridge = (one: number, other: number): boolean =>
    bridgePairs.has(Math.min(one, other) * order + Math.max(one, other));
  let taken: Map<number, number> | undefined;
  const byUse = (node: number, others: readonly number[]): number[] => {
    taken ??= usePairs(csr, hooks);
    const used = taken;
    const useOf = (other: number): number =>
      used.get(Math.min(node, other) * order + Math.max(node, other)) ?? 0;
    return others.toSorted((left, right) => useOf(right) - useOf(left) || left - right);
  };

  let done = 0;
  for (const { contest, nodes } of followed) {
    for (const node of nodes) {
      const others = Array.from(
        skeleton.targets.subarray(skeleton.offsets[node], skeleton.offsets[node + 1]),
      );
      const tried =
        others.length <= mostEach
          ? others
          : mostEach === 0
            ? []
            : byUse(node, others).slice(0, mostEach);
      const value = values[node] ?? 0;
      const rank = placeOf(value, values, contest.members);
      const outcomes = tried.map((other, at): DecidingLink => {
        throwIfStopped(hooks);
        hooks.onFraction?.((done + at / tried.length) / count);
        const rest = keepLinks(links, (link) => {
          const from = links.from[link] ?? 0;
          const to = links.to[link] ?? 0;
          return !((from === node && to === other) || (from === other && to === node));
        });
        const without = betweennessOf(toRows(csr.ids, csr.directed, rest));
        const left = without[node] ?? 0;
        return {
          other,
          rank: placeOf(left, without, contest.members),
          value: left,
          bridge: isBridge(node, other),
        };
      });
      const worst = outcomes
        .filter((outcome) => outcome.rank > rank || outcome.value < value)
        .sort(
          (left, right) =>
            right.rank - left.rank || left.value - right.value || left.other - right.other,
        )
        .slice(0, MOST_TOLD);
      found.set(node, { links: others.length, tried: tried.length, worst });
      done++;
    }
  }
  return found;
}

/** Link betweenness of each pair, both directions added. */
function usePairs(csr: Csr, hooks: LoopHooks): Map<number, number> {
  const uses = linkBetweenness(csr, { shouldStop: hooks.shouldStop });
  const pairs = new Map<number, number>();
  for (let from = 0; from < csr.ids.length; from++) {
    const end = csr.offsets[from + 1] ?? 0;
    for (let arc = csr.offsets[from] ?? 0; arc < end; arc++) {
      const to = csr.targets[arc] ?? 0;
      const pair = Math.min(from, to) * csr.ids.length + Math.max(from, to);
      pairs.set(pair, (pairs.get(pair) ?? 0) + (uses[arc] ?? 0));
    }
  }
  return pairs;
}
