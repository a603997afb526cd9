import type { Interval } from '../sensitivity-interval.js';

/** A recorded rank (ties share it) and the ranks that it may have. */
export interface RankedInterval extends Interval {
  readonly rank: number;
}

/**
 * The rank that each shares with those who cannot be told apart from it. Down the recorded order, whoever
 * overlaps with **everybody** who shares the rank so far shares it too; the first who does not begins the
 * next rank, which is 1 + the number of those before. Equals by record stay together. Overlap is not
 * transitive (A with B, B with C, and A not with C), so that
 *
 * - any two who share a rank overlap;
 * - whoever begins a rank lies wholly behind somebody of the rank before;
 * - two who overlap may hold different ranks: `possibleRanks` compares each pair.
 *
 * @param ranked in the order of their ranks, each interval holding its rank; the result is parallel.
 */
export function sharedRanks(ranked: readonly RankedInterval[]): number[] {
  const ranks: number[] = [];
  let tier: Interval = { low: -Infinity, high: Infinity };
  let shared = 1;
  ranked.forEach(({ rank }, at) => {
    if (rank === ranked[at - 1]?.rank) {
      ranks.push(shared);
      return;
    }
    const equals = ranked.filter((each) => each.rank === rank);
    // Intervals that overlap in pairs have ranks in common: those from the last low to the first high.
    const common = meet([tier, ...equals]);
    if (common.low <= common.high) tier = common;
    else {
      tier = meet(equals);
      shared = at + 1;
    }
    ranks.push(shared);
  });
  return ranks;
}

/** What several intervals have in common; empty where its low lies above its high. */
function meet(intervals: readonly Interval[]): Interval {
  return {
    low: Math.max(...intervals.map(({ low }) => low)),
    high: Math.min(...intervals.map(({ high }) => high)),
  };
}
