import { throwIfStopped, type LoopHooks } from '../hooks.js';
import type { Bound, Evaluate } from './evaluate.js';
import { TIED_SETS_LISTED, type FoundSets } from './found-sets.js';

/** Each round of swaps raises the value, so they end by themselves; this ends them sooner. */
const MAX_SWAP_ROUNDS = 50;

const SETS_BETWEEN_CHECKS = 50;

/** Bounds and values are sums in different orders: one that is lower by less is looked at. */
const SLACK = 1e-9;

function rising(set: readonly number[]): number[] {
  return set.toSorted((left, right) => left - right);
}

/** What a set may grow by, and how good it is then. */
interface Grown {
  readonly node: number;
  readonly value: number;
}

interface Search {
  readonly candidates: readonly number[];
  readonly tryOut: Evaluate;
  readonly bound: Bound | undefined;
}

/**
 * Borgatti's greedy search (2006): the set grows by the candidate that makes it best, then a member is
 * swapped for an outsider as long as the best such swap makes it better. Ties go to the smallest node.
 * It need not find the best set; the ties are those one swap away from the set found. With a bound only
 * candidates are evaluated that can still be the best, or tie with it: the result is the same.
 *
 * @param candidates in rising order, at least `size` of them
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function searchGreedily(
  evaluate: Evaluate,
  candidates: readonly number[],
  size: number,
  hooks: LoopHooks = {},
  bound?: Bound,
): FoundSets {
  let tried = 0;
  // How many swaps there will be is not known: two rounds are taken for all.
  const expected = candidates.length * size * 3;
  const tryOut = (set: readonly number[]): number => {
    if (tried++ % SETS_BETWEEN_CHECKS === 0 || bound !== undefined) {
      throwIfStopped(hooks);
      hooks.onFraction?.(Math.min(1, tried / expected));
    }
    return evaluate(set);
  };
  const search = { candidates, tryOut, bound };

  let set: number[] = [];
  let value = tryOut(set);
  while (set.length < size) {
    const [best] = growBest(set, new Set(set), -Infinity, search);
    if (best === undefined) break;
    set = rising([...set, best.node]);
    value = best.value;
  }

  for (let round = 0; round < MAX_SWAP_ROUNDS; round++) {
    const { best, ties } = trySwaps(set, value, search);
    if (best === null) return { value, set, ...ties, exact: size === 0 };
    ({ set, value } = best);
  }
  return { value, set, tiedCount: 0, tied: [], exact: false };
}

/**
 * The candidates outside that make a set as good as any does, none of them worse than `least`, in rising
 * order.
 */
function growBest(
  set: readonly number[],
  members: ReadonlySet<number>,
  least: number,
  { candidates, tryOut, bound }: Search,
): Grown[] {
  const outside = candidates.filter((node) => !members.has(node));
  const bounds = bound?.(set);
  // The most promising first: the others soon cannot reach the best any more.
  if (bounds) outside.sort((left, right) => (bounds[right] ?? 0) - (bounds[left] ?? 0));
  let best: Grown[] = [];
  let most = least;
  for (const node of outside) {
    if (bounds && (bounds[node] ?? 0) < most - SLACK) break;
    const value = tryOut([...set, node]);
    if (value < most) continue;
    best = value > most ? [{ node, value }] : [...best, { node, value }];
    most = value;
  }
  return best.sort((left, right) => left.node - right.node);
}

interface Ties {
  readonly tiedCount: number;
  readonly tied: readonly (readonly number[])[];
}

/** The best swap that makes the set better, or null, and those that leave it as good. */
function trySwaps(
  set: readonly number[],
  value: number,
  search: Search,
): { best: { set: number[]; value: number } | null; ties: Ties } {
  const members = new Set(set);
  let best: { set: number[]; value: number } | null = null;
  const tied: number[][] = [];
  let tiedCount = 0;
  for (const leaving of set) {
    const others = set.filter((node) => node !== leaving);
    const grown = growBest(others, members, best?.value ?? value, search);
    const [first] = grown;
    if (first === undefined) continue;
    if (first.value > (best?.value ?? value)) {
      best = { set: rising([...others, first.node]), value: first.value };
    } else if (best === null) {
      tiedCount += grown.length;
      for (const { node } of grown.slice(0, TIED_SETS_LISTED - tied.length)) {
        tied.push(rising([...others, node]));
      }
    }
  }
  return { best, ties: { tiedCount, tied } };
}
