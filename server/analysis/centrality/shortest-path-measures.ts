import type { Csr } from '../csr.js';
import type { LoopHooks } from '../hooks.js';
import { roundSignificant } from '../round-significant.js';
import { countPairs } from './betweenness.js';
import { chooseBetweenness, type BetweennessOptions } from './choose-betweenness.js';
import { closeness } from './closeness.js';
import { sumDistances } from './distance-sums.js';
import { exactBetweenness } from './exact-betweenness.js';
import { harmonic } from './harmonic.js';

/** One number per node, in the order of the graph. */
export interface ShortestPathMeasures {
  readonly betweenness: Float64Array;
  readonly betweennessNormalized: Float64Array;
  readonly closeness: Float64Array;
  readonly harmonic: Float64Array;
  /** How far betweenness may be off, a sentence each. */
  readonly notes: readonly string[];
}

/** Symmetric positions must tie; the last digits of their sums depend on the order of adding. */
const SIGNIFICANT_DIGITS = 12;

/** The part of the time that distances take; the rest is betweenness. */
const DISTANCES_SHARE = 0.3;

/**
 * The measures that need every shortest path: at worst n searches of m links each, but for betweenness
 * that is estimated. Every link is one
 * step long whatever its weight. In a directed graph distances are those towards the entity (closeness,
 * harmonic) and paths follow the directions (betweenness, ordered pairs).
 *
 * @param choice how betweenness is computed; absent = exact.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function shortestPathMeasures(
  csr: Csr,
  hooks: LoopHooks = {},
  choice?: BetweennessOptions,
): ShortestPathMeasures {
  const order = csr.ids.length;
  const distances = sumDistances(csr, {
    ...hooks,
    onFraction: (fraction) => hooks.onFraction?.(DISTANCES_SHARE * fraction),
  });
  const betweennessHooks: LoopHooks = {
    ...hooks,
    onFraction: (fraction) =>
      hooks.onFraction?.(DISTANCES_SHARE + (1 - DISTANCES_SHARE) * fraction),
  };
  const { sums: betweenness, notes } =
    choice === undefined
      ? { sums: exactBetweenness(csr, betweennessHooks), notes: [] }
      : chooseBetweenness(csr, choice, betweennessHooks);

  const pairs = countPairs(order, csr.directed);
  const perPair = csr.directed ? 1 : 2;
  const round = (value: number): number => roundSignificant(value, SIGNIFICANT_DIGITS);
  return {
    betweenness: betweenness.map((sum) => round(sum / perPair)),
    betweennessNormalized: betweenness.map((sum) => (pairs > 0 ? round(sum / perPair / pairs) : 0)),
    closeness: distances.farness.map((sum, node) =>
      closeness(distances.reachedBy[node] ?? 0, sum, order),
    ),
    harmonic: distances.inverse.map((sum) => round(harmonic(sum, order))),
    notes,
  };
}
