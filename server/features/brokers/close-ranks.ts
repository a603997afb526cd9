import type { Broker, BrokerRanking } from '../../contract/brokers.js';

type Ranks = Pick<Broker, 'rank' | 'rankInKind'>;

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
  const before = (those: readonly Broker[], by: keyof Ranks): number =>
    those.filter((each) => each[by] < broker[by]).length;
  return {
    rank: broker.rank - before(leaving(ranking), 'rank'),
    rankInKind: broker.rankInKind - before(ofKind, 'rankInKind'),
  };
}
