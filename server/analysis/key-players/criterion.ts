import type { KeyPlayerCriterion } from '../../contract/disruption.js';
import type { Csr } from '../csr.js';
import { roundSignificant } from '../round-significant.js';
import type { Bound, Evaluate } from './evaluate.js';
import { distanceFragmentation, fragmentation } from './fragmentation.js';
import { distanceReach, reach } from './reach.js';
import { distanceFragmentationBounds } from './removal-bounds.js';

/** Sets that are equally good by symmetry must tie. */
const SIGNIFICANT_DIGITS = 12;

/**
 * Borgatti's criteria for key players (2006, 10.1007/s10588-006-7084-x): KPP-NEG, how far a network
 * falls apart without the set, or KPP-POS, how much of it the set reaches.
 *
 * @param skeleton undirected (see `toSkeleton`).
 * @param reachLinks m, of `reach` alone
 */
export function createCriterion(
  skeleton: Csr,
  criterion: KeyPlayerCriterion,
  reachLinks: number,
): Evaluate {
  const evaluate = {
    fragmentation: () => fragmentation(skeleton),
    distanceFragmentation: () => distanceFragmentation(skeleton),
    reach: () => reach(skeleton, reachLinks),
    distanceReach: () => distanceReach(skeleton),
  }[criterion]();
  return (set) => roundSignificant(evaluate(set), SIGNIFICANT_DIGITS);
}

/** How good a larger set can be at most, where that takes much less time than to evaluate each. */
export function createBound(skeleton: Csr, criterion: KeyPlayerCriterion): Bound | undefined {
  return criterion === 'distanceFragmentation' ? distanceFragmentationBounds(skeleton) : undefined;
}

/** Steps on which the searches from 32 nodes come by a link, about. */
const STEPS_APART = 6;

/** About how many links one evaluation follows. */
export function evaluationCost({ ids, targets }: Csr, criterion: KeyPlayerCriterion): number {
  const once = ids.length + targets.length;
  if (criterion !== 'distanceFragmentation') return once;
  // From 32 nodes at once, whose searches come by the same link on several steps.
  return once * Math.ceil(ids.length / 32) * STEPS_APART;
}
