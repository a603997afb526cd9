import { findBlocks } from '../decomposition/blocks.js';
import { toSkeleton, type Csr } from '../csr.js';
import { runDraws } from '../draws/run-draws.js';
import type { LoopHooks } from '../hooks.js';
import { bridges } from '../links/bridges.js';
import { linkBetweenness } from '../links/link-betweenness.js';
import { placeOf, type Followed } from './contests.js';
import { stepsOf } from './draw-budget.js';
import type { TriedLink } from './draws/deciding-links.js';
import { countFollowed, STANDING } from './draws/standings.js';

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
  const mostEach = Math.floor(most / Math.max(1, countFollowed(followed)));
  const skeleton = toSkeleton(csr, true);
  const isBridge = bridgesOf(skeleton);
  const chosen = followed.flatMap(({ nodes }, contest) =>
    nodes.map((node) => ({ node, contest, others: neighboursOf(skeleton, node) })),
  );
  const useOf = chosen.some(({ others }) => mostEach > 0 && others.length > mostEach)
    ? usePairs(csr, hooks)
    : null;
  const contests = followed.map(({ contest }) => contest);
  const tried = chosen.flatMap(({ node, contest, others }): TriedLink[] =>
    busiest(others, mostEach, (other) => useOf?.(node, other) ?? 0).map((other) => ({
      ...{ node, other, contest },
    })),
  );

  const outcomes = new Map<number, DecidingLink[]>(chosen.map(({ node }) => [node, []]));
  runDraws(
    'decidingLinks',
    { csr, contests, tried },
    { draws: tried.length, numbers: STANDING, stepsEach: stepsOf(csr) },
    ([rank = 0, value = 0], at) => {
      const link = tried[at];
      if (!link) return;
      const { node, other } = link;
      outcomes.get(node)?.push({ other, rank, value, bridge: isBridge(node, other) });
    },
    hooks,
  );
  return new Map(
    chosen.map(({ node, contest, others }) => {
      const value = values[node] ?? 0;
      const rank = placeOf(value, values, contests[contest]?.members ?? []);
      const of = outcomes.get(node) ?? [];
      const worst = of
        .filter((outcome) => outcome.rank > rank || outcome.value < value)
        .sort(
          (left, right) =>
            right.rank - left.rank || left.value - right.value || left.other - right.other,
        )
        .slice(0, MOST_TOLD);
      return [node, { links: others.length, tried: of.length, worst }];
    }),
  );
}

function neighboursOf({ offsets, targets }: Csr, node: number): number[] {
  return [...targets.subarray(offsets[node], offsets[node + 1])];
}

/** All, where they are no more than so many; else those used most, equal ones in rising order. */
function busiest(
  others: readonly number[],
  most: number,
  useOf: (other: number) => number,
): readonly number[] {
  if (others.length <= most) return others;
  return others
    .toSorted((left, right) => useOf(right) - useOf(left) || left - right)
    .slice(0, most);
}

/** Whether a pair is a bridge. */
function bridgesOf(skeleton: Csr): (one: number, other: number) => boolean {
  const order = skeleton.ids.length;
  const pairs = new Set(bridges(findBlocks(skeleton)).map(([low, high]) => low * order + high));
  return (one, other) => pairs.has(Math.min(one, other) * order + Math.max(one, other));
}

/** Link betweenness of each pair, both directions added. */
function usePairs(csr: Csr, hooks: LoopHooks): (one: number, other: number) => number {
  const uses = linkBetweenness(csr, { shouldStop: hooks.shouldStop });
  const order = csr.ids.length;
  const pairOf = (one: number, other: number): number =>
    Math.min(one, other) * order + Math.max(one, other);
  const pairs = new Map<number, number>();
  for (let from = 0; from < order; from++) {
    const end = csr.offsets[from + 1] ?? 0;
    for (let arc = csr.offsets[from] ?? 0; arc < end; arc++) {
      const pair = pairOf(from, csr.targets[arc] ?? 0);
      pairs.set(pair, (pairs.get(pair) ?? 0) + (uses[arc] ?? 0));
    }
  }
  return (one, other) => pairs.get(pairOf(one, other)) ?? 0;
}
