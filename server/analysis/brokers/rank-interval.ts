import { RANK_INTERVAL_SHARE, type Sensitivity } from '../../contract/brokers.js';
import type { Interval } from '../sensitivity-interval.js';
import { hullOf } from './hull-of.js';

/** The ranks of an entity over all losses at the middle share, its recorded one included. */
export function rankInterval({
  rank,
  sensitivity,
}: {
  readonly rank: number;
  readonly sensitivity: readonly Sensitivity[];
}): Interval {
  const told = sensitivity.filter(({ share }) => share === RANK_INTERVAL_SHARE);
  return hullOf([{ low: rank, high: rank }, ...told.map((each) => each.rank)]);
}
