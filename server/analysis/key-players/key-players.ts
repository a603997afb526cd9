import {
  REMOVAL_MEASURES,
  type KeyPlayerCriterion,
  type KeyPlayers,
} from '../../contract/disruption.js';
import { toSkeleton, type Csr } from '../csr.js';
import { removalValues } from '../disruption/removal-values.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';
import { roundSignificant } from '../round-significant.js';
import { intervalWithMedian } from '../sensitivity-interval.js';
import { createBound, createCriterion, evaluationCost } from './criterion.js';
import { drawSets } from './draw-sets.js';
import type { Evaluate } from './evaluate.js';
import { searchExactly } from './exact-search.js';
import type { FoundSets } from './found-sets.js';
import { searchGreedily } from './greedy-search.js';

/** Every set is tried in graphs of this size at most. */
export const EXACT_NODES = 200;
export const EXACT_SIZE = 3;

/** Sets that are drawn at random for comparison. */
const RANDOM_DRAWS = 200;

/** Links that a greedy search may follow to add one member, about: some ten seconds. */
const GREEDY_WORK = 2e9;
const FEWEST_CANDIDATES = 100;

/** Parts of the time: the search takes nearly all of it. */
const SEARCH_SHARE = 0.8;

export interface KeyPlayerOptions {
  readonly criterion: KeyPlayerCriterion;
  /** m of `reach`. */
  readonly reachLinks: number;
  readonly size: number;
  readonly seed: number;
  readonly isWeighted: boolean;
}

export interface FoundKeyPlayers {
  readonly report: KeyPlayers;
  /** The nodes of the set, in rising order. */
  readonly nodes: readonly number[];
  readonly notes: readonly string[];
}

/** The candidates that a greedy search can afford: those with most links, in rising order. */
export function affordable(
  skeleton: Csr,
  candidates: readonly number[],
  cost: number,
): readonly number[] {
  const most = Math.max(FEWEST_CANDIDATES, Math.floor(GREEDY_WORK / Math.max(cost, 1)));
  if (candidates.length <= most) return candidates;
  const degree = (node: number): number =>
    (skeleton.offsets[node + 1] ?? 0) - (skeleton.offsets[node] ?? 0);
  return candidates
    .toSorted((left, right) => degree(right) - degree(left) || left - right)
    .slice(0, most)
    .sort((left, right) => left - right);
}

function highest(values: Float64Array, candidates: readonly number[], size: number): number[] {
  return candidates
    .toSorted((left, right) => (values[right] ?? 0) - (values[left] ?? 0) || left - right)
    .slice(0, size)
    .sort((left, right) => left - right);
}

/** The same criterion of as many candidates drawn at random. */
function compareRandom(
  evaluate: Evaluate,
  candidates: readonly number[],
  { size, seed }: KeyPlayerOptions,
  hooks: LoopHooks,
): KeyPlayers['random'] {
  const values: number[] = [];
  for (const set of drawSets(candidates, size, RANDOM_DRAWS, seed)) {
    throwIfStopped(hooks);
    values.push(evaluate(set));
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / RANDOM_DRAWS;
  return { draws: RANDOM_DRAWS, mean: roundSignificant(mean, 12), ...intervalWithMedian(values) };
}

/**
 * The set of key players of a size (Borgatti 2006, 10.1007/s10588-006-7084-x), beside as many drawn at
 * random and as many of the highest by each measure. Exact in graphs of at most 200 nodes and for sets of
 * at most three; else greedy with swaps. Directions and weights count for the measures alone.
 *
 * @param candidates nodes that may be in a set, in rising order; fewer than `size` are all taken
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function findKeyPlayers(
  csr: Csr,
  candidates: readonly number[],
  options: KeyPlayerOptions,
  hooks: LoopHooks = {},
): FoundKeyPlayers {
  const skeleton = toSkeleton(csr, true);
  const size = Math.min(options.size, candidates.length);
  const sized = { ...options, size };
  const evaluate = createCriterion(skeleton, options.criterion, options.reachLinks);
  const isExact = skeleton.ids.length <= EXACT_NODES && size <= EXACT_SIZE;
  const tried = isExact
    ? candidates
    : affordable(skeleton, candidates, evaluationCost(skeleton, options.criterion));
  const searching: LoopHooks = {
    shouldStop: hooks.shouldStop,
    onFraction: (fraction) => hooks.onFraction?.(SEARCH_SHARE * fraction),
  };
  const most = Math.min(size, tried.length);
  const found: FoundSets = isExact
    ? searchExactly(evaluate, tried, most, searching)
    : searchGreedily(evaluate, tried, most, searching, createBound(skeleton, options.criterion));

  const name = (set: readonly number[]): string[] => set.map((node) => csr.ids[node] ?? '');
  const random = compareRandom(evaluate, candidates, sized, hooks);
  const centralities = REMOVAL_MEASURES.map((measure, at) => {
    throwIfStopped(hooks);
    hooks.onFraction?.(SEARCH_SHARE + ((1 - SEARCH_SHARE) * at) / REMOVAL_MEASURES.length);
    const values = removalValues(csr, measure, options.isWeighted, {
      shouldStop: hooks.shouldStop,
    });
    const set = highest(values, candidates, size);
    return { measure, value: evaluate(set), set: name(set) };
  });
  const notes =
    tried.length < candidates.length
      ? [
          `Key players were looked for among the ${tried.length.toString()} with most links of ` +
            `${candidates.length.toString()}: to try all would take too long.`,
        ]
      : [];
  return {
    report: {
      criterion: options.criterion,
      value: found.value,
      set: name(found.set),
      exact: found.exact,
      tied: { count: found.tiedCount, sets: found.tied.map(name) },
      random,
      centralities,
    },
    nodes: found.set,
    notes,
  };
}
