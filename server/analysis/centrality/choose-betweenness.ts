import type { BetweennessMethod } from '../../contract/results.js';
import type { Csr } from '../csr.js';
import type { LoopHooks } from '../hooks.js';
import type { Random } from '../random.js';
import { betweennessCost } from './betweenness-cost.js';
import { exactBetweenness } from './exact-betweenness.js';
import { kadabraBetweenness } from './kadabra-betweenness.js';
import { pivotBetweenness, pivotError } from './pivot-betweenness.js';

/** Millions of link visits that exact betweenness may take where nothing else is asked for. */
export const BETWEENNESS_BUDGET = 10_000;

const PIVOTS = 256;

/** Largest error of normalised betweenness, and the chance that any is larger. */
const EPSILON = 0.01;
const DELTA = 0.1;

export interface BetweennessOptions {
  /** Absent: exact within the budget, guaranteed beyond it. */
  readonly method?: BetweennessMethod | undefined;
  /** Millions of link visits. */
  readonly budget?: number | undefined;
  /** For each estimate from the beginning. */
  readonly random: Random;
}

export interface ChosenBetweenness {
  /** Over ordered pairs. */
  readonly sums: Float64Array;
  /** How far they may be off, a sentence each; none where they are exact. */
  readonly notes: readonly string[];
}

/**
 * Betweenness by the method asked for; where none is, exact within the budget, else estimated.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function chooseBetweenness(
  csr: Csr,
  { method, budget = BETWEENNESS_BUDGET, random }: BetweennessOptions,
  hooks: LoopHooks = {},
): ChosenBetweenness {
  const order = csr.ids.length;
  // Blocks are counted only where the whole would run past the budget.
  const most = budget * 1e6;
  const isWithin = order * csr.targets.length <= most || betweennessCost(csr) <= most;
  const chosen = method ?? (isWithin ? 'exact' : 'guaranteed');
  if (chosen === 'exact' || (chosen === 'pivots' && order <= PIVOTS)) {
    return { sums: exactBetweenness(csr, hooks), notes: [] };
  }
  const why =
    method === undefined
      ? `: exact, it would visit more than ${budget.toLocaleString('en-US')} million links`
      : '';
  const confidence = `with a confidence of ${((1 - DELTA) * 100).toFixed()} %`;
  const ranks = 'Ranks by betweenness are no surer than that.';
  if (chosen === 'pivots') {
    const error = pivotError(order, PIVOTS, DELTA);
    return {
      sums: pivotBetweenness(csr, { pivots: PIVOTS, random }, hooks),
      notes: [
        `Betweenness is estimated from ${PIVOTS} pivots: ${confidence} no normalised value is off by ` +
          `more than ${error.toPrecision(2)}, as a rule far less. ${ranks}`,
      ],
    };
  }
  const { sums, draws } = kadabraBetweenness(
    csr,
    { epsilon: EPSILON, delta: DELTA, random },
    hooks,
  );
  return {
    sums,
    notes: [
      `Betweenness is estimated${why}. From ${draws.toLocaleString('en-US')} random shortest paths, ` +
        `${confidence} no normalised value is off by more than ${EPSILON}. ${ranks}`,
    ],
  };
}
