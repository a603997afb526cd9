import { rankInterval } from '../../analysis/brokers/rank-interval.js';
import { sharedRanks } from '../../analysis/brokers/shared-ranks.js';
import type { Broker, BrokerOutcome } from '../../contract/brokers.js';

export interface SharedRank {
  readonly rank: number;
  /** Others of those listed who hold it. */
  readonly others: number;
}

/**
 * The ranks that those listed share, by `sharedRanks` over their intervals at the middle share; none where
 * nothing was drawn. They hang on nobody behind, so that whoever is left out now leaves no trace in them.
 *
 * @param listed in the order of their ranks; the result is parallel.
 */
export function shareRanks(
  listed: readonly Broker[],
  { draws }: Pick<BrokerOutcome, 'draws'>,
): SharedRank[] {
  if (draws.run === 0) return [];
  const ranks = sharedRanks(
    listed.map((broker) => ({ rank: broker.rank, ...rankInterval(broker) })),
  );
  return ranks.map((rank) => ({
    rank,
    others: ranks.filter((each) => each === rank).length - 1,
  }));
}
