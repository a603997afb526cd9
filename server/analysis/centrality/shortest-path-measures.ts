import type { Csr } from '../csr.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';
import { roundSignificant } from '../round-significant.js';
import { addDependencies, countPairs } from './betweenness.js';
import { closeness } from './closeness.js';
import { harmonic } from './harmonic.js';
import { createSearch, searchFrom } from './shortest-path-search.js';

/** One number per node, in the order of the graph. */
export interface ShortestPathMeasures {
  readonly betweenness: Float64Array;
  readonly betweennessNormalized: Float64Array;
  readonly closeness: Float64Array;
  readonly harmonic: Float64Array;
}

const SOURCES_BETWEEN_CHECKS = 25;

/** Symmetric positions must tie; the last digits of their sums depend on the order of adding. */
const SIGNIFICANT_DIGITS = 12;

/**
 * The measures that need every shortest path, from one search per node: n searches of m links each.
 * Every link is one step long whatever its weight. In a directed graph distances are those towards
 * the entity (closeness, harmonic) and paths follow the directions (betweenness, ordered pairs).
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function shortestPathMeasures(csr: Csr, hooks: LoopHooks = {}): ShortestPathMeasures {
  const order = csr.ids.length;
  const search = createSearch(order);
  const perPath = new Float64Array(order);
  const betweenness = new Float64Array(order);
  const farness = new Float64Array(order);
  const reachedBy = new Float64Array(order);
  const inverseDistances = new Float64Array(order);

  for (let source = 0; source < order; source++) {
    if (source % SOURCES_BETWEEN_CHECKS === 0) {
      throwIfStopped(hooks);
      hooks.onFraction?.(source / order);
    }
    searchFrom(csr, source, search);
    addDependencies(csr, search, perPath, betweenness);
    for (let at = 1; at < search.reached; at++) {
      const target = search.queue[at] ?? 0;
      const distance = search.distance[target] ?? 0;
      farness[target] = (farness[target] ?? 0) + distance;
      reachedBy[target] = (reachedBy[target] ?? 0) + 1;
      inverseDistances[target] = (inverseDistances[target] ?? 0) + 1 / distance;
    }
  }

  const pairs = countPairs(order, csr.directed);
  const perPair = csr.directed ? 1 : 2;
  const round = (value: number): number => roundSignificant(value, SIGNIFICANT_DIGITS);
  return {
    betweenness: betweenness.map((sum) => round(sum / perPair)),
    betweennessNormalized: betweenness.map((sum) => (pairs > 0 ? round(sum / perPair / pairs) : 0)),
    closeness: farness.map((sum, node) => closeness(reachedBy[node] ?? 0, sum, order)),
    harmonic: inverseDistances.map((sum) => round(harmonic(sum, order))),
  };
}
