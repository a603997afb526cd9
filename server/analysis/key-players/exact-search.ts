import { throwIfStopped, type LoopHooks } from '../hooks.js';
import type { Evaluate } from './evaluate.js';
import { TIED_SETS_LISTED, type FoundSets } from './found-sets.js';

const SETS_BETWEEN_CHECKS = 2_000;

/** How many sets of so many there are. */
export function countSets(candidates: number, size: number): number {
  let count = 1;
  for (let each = 0; each < size; each++) count = (count * (candidates - each)) / (each + 1);
  return Math.round(count);
}

/** All sets of `size` candidates, in the order of their nodes. The array that is given is used again. */
function* listSets(candidates: readonly number[], size: number): Generator<readonly number[]> {
  const places = Array.from({ length: size }, (_, at) => at);
  const set = places.map((place) => candidates[place] ?? 0);
  for (;;) {
    yield set;
    let at = size - 1;
    while (at >= 0 && places[at] === candidates.length - size + at) at--;
    if (at < 0) return;
    let place = (places[at] ?? 0) + 1;
    for (; at < size; at++, place++) {
      places[at] = place;
      set[at] = candidates[place] ?? 0;
    }
  }
}

/**
 * Tries every set of `size` candidates. Of several that are equally good the first in the order of the
 * nodes is the set, the others are its ties.
 *
 * @param candidates in rising order, at least `size` of them
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function searchExactly(
  evaluate: Evaluate,
  candidates: readonly number[],
  size: number,
  hooks: LoopHooks = {},
): FoundSets {
  const total = countSets(candidates.length, size);
  let best = { value: -Infinity, set: [] as number[], tiedCount: 0, tied: [] as number[][] };
  let tried = 0;
  for (const set of listSets(candidates, size)) {
    if (tried++ % SETS_BETWEEN_CHECKS === 0) {
      throwIfStopped(hooks);
      hooks.onFraction?.(tried / total);
    }
    const value = evaluate(set);
    if (value > best.value) best = { value, set: [...set], tiedCount: 0, tied: [] };
    else if (value === best.value) {
      best.tiedCount++;
      if (best.tied.length < TIED_SETS_LISTED) best.tied.push([...set]);
    }
  }
  return { ...best, exact: true };
}
