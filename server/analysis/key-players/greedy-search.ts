import { throwIfStopped, type LoopHooks } from '../hooks.js';
import type { Evaluate } from './evaluate.js';
import { TIED_SETS_LISTED, type FoundSets } from './found-sets.js';

/** Each round of swaps raises the value, so they end by themselves; this ends them sooner. */
const MAX_SWAP_ROUNDS = 50;

const SETS_BETWEEN_CHECKS = 50;

function rising(set: readonly number[]): number[] {
  return set.toSorted((left, right) => left - right);
}

/**
 * Borgatti's greedy search (2006): the set grows by the candidate that makes it best, then a member is
 * swapped for an outsider as long as the best such swap makes it better. Ties go to the smallest node.
 * It need not find the best set; the ties are those one swap away from the set found.
 *
 * @param candidates in rising order, at least `size` of them
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function searchGreedily(
  evaluate: Evaluate,
  candidates: readonly number[],
  size: number,
  hooks: LoopHooks = {},
): FoundSets {
  let tried = 0;
  // How many swaps there will be is not known: two rounds are taken for all.
  const expected = candidates.length * size * 3;
  const tryOut = (set: readonly number[]): number => {
    if (tried++ % SETS_BETWEEN_CHECKS === 0) {
      throwIfStopped(hooks);
      hooks.onFraction?.(Math.min(1, tried / expected));
    }
    return evaluate(set);
  };

  let set: number[] = [];
  let value = tryOut(set);
  while (set.length < size) {
    const chosen = new Set(set);
    let best = { value: -Infinity, node: 0 };
    for (const node of candidates) {
      if (chosen.has(node)) continue;
      const reached = tryOut([...set, node]);
      if (reached > best.value) best = { value: reached, node };
    }
    set = rising([...set, best.node]);
    value = best.value;
  }

  for (let round = 0; round < MAX_SWAP_ROUNDS; round++) {
    const { best, ties } = trySwaps(set, value, candidates, tryOut);
    if (best === null) return { value, set, ...ties, exact: size === 0 };
    ({ set, value } = best);
  }
  return { value, set, tiedCount: 0, tied: [], exact: false };
}

interface Ties {
  readonly tiedCount: number;
  readonly tied: readonly (readonly number[])[];
}

/** The best swap that makes the set better, or null, and those that leave it as good. */
function trySwaps(
  set: readonly number[],
  value: number,
  candidates: readonly number[],
  tryOut: Evaluate,
): { best: { set: number[]; value: number } | null; ties: Ties } {
  const members = new Set(set);
  let best: { set: number[]; value: number } | null = null;
  const tied: number[][] = [];
  let tiedCount = 0;
  for (const leaving of set) {
    const others = set.filter((node) => node !== leaving);
    for (const joining of candidates) {
      if (members.has(joining)) continue;
      const swapped = [...others, joining];
      const reached = tryOut(swapped);
      if (reached > (best?.value ?? value)) best = { set: rising(swapped), value: reached };
      else if (reached === value) {
        tiedCount++;
        if (tied.length < TIED_SETS_LISTED) tied.push(rising(swapped));
      }
    }
  }
  return { best, ties: { tiedCount, tied } };
}
