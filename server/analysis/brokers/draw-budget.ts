import { LOSS_SHARES, LOSSES, RANK_INTERVAL_SHARE } from '../../contract/brokers.js';
import type { Csr } from '../csr.js';

/**
 * Steps that a part of a broker view may take at most: a minute or two. A step is one node or link met
 * in a search; a betweenness takes at most nodes × (nodes + links, both ways) of them.
 */
const MOST_STEPS = 1e10;

/** What projecting a record anew costs, in steps. */
const STEPS_PER_RECORD = 500;

/** Fewer draws show no middle nine tenths. */
export const FEWEST_DRAWS = 20;

/** Steps of measuring a network once. @param records that are projected anew for it. */
export function stepsOf({ ids, targets }: Csr, records = 0): number {
  return ids.length * (ids.length + targets.length) + records * STEPS_PER_RECORD;
}

/** How often a network can be measured within the bound; `records` as for `stepsOf`. */
export function affordable(csr: Csr, records = 0): number {
  return Math.floor(MOST_STEPS / Math.max(1, stepsOf(csr, records)));
}

export interface DrawPlan {
  /** Of each loss and share. */
  readonly draws: number;
  readonly shares: readonly (typeof LOSS_SHARES)[number][];
}

/**
 * The draws of a sensitivity analysis: as many as asked of each loss and share, or what the bound
 * leaves; where that is less than 20, of the middle share alone; where that is too, none. It depends on
 * the size of the case alone, so that the same case gives the same figures on every machine.
 */
export function planDraws(csr: Csr, asked: number, records: number): DrawPlan {
  // One loss of all projects the records anew.
  const whole = affordable(csr, records / LOSSES.length);
  for (const shares of [LOSS_SHARES, [RANK_INTERVAL_SHARE]] as const) {
    const draws = Math.min(asked, Math.floor(whole / (LOSSES.length * shares.length)));
    if (draws >= Math.min(asked, FEWEST_DRAWS)) return { draws, shares };
  }
  return { draws: 0, shares: [] };
}

/** Random networks that are drawn: as asked, or what the bound leaves; none where less than 20. */
export function planRewirings(csr: Csr, asked: number): number {
  const run = Math.min(asked, affordable(csr));
  return run < Math.min(asked, FEWEST_DRAWS) ? 0 : run;
}
