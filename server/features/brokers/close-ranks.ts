import { rankInterval } from '../../analysis/brokers/rank-interval.js';
import type { Broker, BrokerRanking } from '../../contract/brokers.js';

type Ranks = Pick<Broker, 'rank' | 'rankInKind' | 'possibleRanks'>;

/**
 * The ranks of a broker once some of those ranked with it are protected: it moves up by as many as stood
 * before it, so that no gap tells where they stood. Exact, since whoever stands before one that is
 * listed is listed too; `rankInKind` by those that are listed, in any ranking of the kind.
 */
export function closeRanks(
  broker: Broker,
  ranking: BrokerRanking,
  rankings: readonly BrokerRanking[],
  isProtected: (id: string) => boolean,
): Ranks {
  const leaving = ({ brokers }: BrokerRanking): Broker[] =>
    brokers.filter(({ id }) => isProtected(id));
  const ofKind = rankings.filter(({ kind }) => kind === ranking.kind).flatMap(leaving);
  const before = (those: readonly Broker[], by: 'rank' | 'rankInKind'): number =>
    those.filter((each) => each[by] < broker[by]).length;
  const gone = leaving(ranking).map(rankInterval);
  const own = rankInterval(broker);
  const { possibleRanks: of } = broker;
  return {
    rank: broker.rank - before(leaving(ranking), 'rank'),
    rankInKind: broker.rankInKind - before(ofKind, 'rankInKind'),
    ...(of && {
      possibleRanks: {
        best: of.best - gone.filter(({ high }) => high < own.low).length,
        worst: of.worst - gone.filter(({ low }) => low <= own.high).length,
      },
    }),
  };
}
