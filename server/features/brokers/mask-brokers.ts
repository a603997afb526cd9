import type { Broker, BrokerOutcome, BrokerRanking, BrokerView } from '../../contract/brokers.js';
import type { EntityLabel } from '../../contract/views.js';
import type { OpenedCase } from '../../disclosure/open-case.js';
import { closeRanks } from './close-ranks.js';
import { describeBroker } from './describe-broker.js';
import { shareRanks } from './share-ranks.js';

type Shown = Pick<BrokerView, Exclude<keyof BrokerOutcome, 'rankings'> | 'rankings'>;

/**
 * A broker view as the caller may see it. Whoever is protected now is taken out of the rankings, and
 * told among the positions that need protection; that also holds where real names are shown.
 */
export function maskBrokers(outcome: BrokerOutcome, opened: OpenedCase): Shown {
  const { mask, isProtected } = opened;
  const labelOf = <Label extends EntityLabel>(label: Label): Label => ({
    ...label,
    id: mask.id(label.id),
    name: mask.name(label.id, label.name, label.kind),
  });
  const maskBroker = (broker: Broker): Broker => ({
    ...labelOf(broker),
    observedThrough: broker.observedThrough.map((channel) => mask.text(channel)),
    decidingLinks: broker.decidingLinks.map((link) => ({
      ...link,
      other: labelOf(link.other),
      ...(isProtected(link.other.id) && { isProtected: true }),
    })),
    withoutOrigin: broker.withoutOrigin.map((each) => ({
      ...each,
      origin: mask.text(each.origin),
    })),
  });
  const showRanking = (ranking: BrokerRanking): BrokerView['rankings'][number] => {
    const listed = ranking.brokers.filter(({ id }) => !isProtected(id));
    const shared = shareRanks(listed, outcome);
    return {
      ...ranking,
      brokers: listed.map((broker, at) => {
        const sharing = shared[at];
        const ranks = closeRanks(broker, ranking, outcome.rankings, isProtected);
        const masked = { ...maskBroker(broker), ...ranks };
        return {
          ...masked,
          ...(sharing && { sharedRank: sharing.rank }),
          paragraph: describeBroker(masked, sharing, ranking, outcome),
        };
      }),
    };
  };

  const since = outcome.rankings
    .flatMap(({ brokers }) => brokers)
    .filter(({ id }) => isProtected(id));
  const needing = [
    ...outcome.needingProtection,
    ...since
      .filter(({ kind }) => kind === 'person')
      .map(({ id, kind, name, positions, joins }) => ({
        ...{ id, kind, name, cutPoint: positions.cutPoint?.value === 1 },
        communities: joins.map(({ community }) => community).sort((one, other) => one - other),
      })),
  ].map(labelOf);
  return {
    ...outcome,
    rankings: outcome.rankings.map(showRanking),
    needingProtection: needing.sort((one, other) => (one.id < other.id ? -1 : 1)),
    notes: [
      ...outcome.notes.map((note) => mask.text(note)),
      ...(since.length > 0
        ? [
            `${since.length} of those ranked then ${since.length === 1 ? 'is' : 'are'} protected now and left out. Those behind moved up; all other figures are of then: run it again.`,
          ]
        : []),
    ],
  };
}
