import {
  type Broker,
  type BrokerOutcome,
  type BrokerRanking,
  RANK_INTERVAL_SHARE,
} from '../../contract/brokers.js';
import type { SharedRank } from './share-ranks.js';

const KIND_WORDS = { person: 'people', company: 'companies', phone: 'phones' } as const;

const OBSERVATION_WORDS = {
  all: '',
  observed: ' that were observed',
  mentioned: ' that were not observed, only mentioned',
} as const;

function formatNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
}

function placesOf({ low, high }: { low: number; high: number }): string {
  return low === high ? `place ${low}` : `places ${low} to ${high}`;
}

function listWords(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

function describePlace(broker: Broker, { kind, observation, contenders }: BrokerRanking): string {
  const { betweenness } = broker.positions;
  return (
    `${broker.name} has place ${broker.rank} among ${contenders.toLocaleString('en-US')} ` +
    `${KIND_WORDS[kind]}${OBSERVATION_WORDS[observation]}: ${formatNumber(betweenness?.value ?? 0)} ` +
    `pairs of others are joined over this position by shortest paths, a value above that of ` +
    `${formatNumber(betweenness?.percentile ?? 0)} % of the others.`
  );
}

function describeGroups({ joins, positions }: Broker): string {
  const groups = joins.map(({ community }) => String(community));
  const cut =
    positions.cutPoint?.value === 1
      ? ' Without this position a part of the recorded network falls off.'
      : '';
  if (groups.length < 2) return `All its links are with one group of this view.${cut}`;
  return `It joins the groups ${listWords(groups)} of this view.${cut}`;
}

function describeSensitivity({ sensitivity, possibleRanks }: Broker): string {
  const told = sensitivity.filter(({ share }) => share === RANK_INTERVAL_SHARE);
  if (told.length === 0) return '';
  const low = Math.min(...told.map((each) => each.rank.low));
  const high = Math.max(...told.map((each) => each.rank.high));
  const clearlyAhead = (possibleRanks?.best ?? 1) - 1;
  const ahead =
    clearlyAhead === 0
      ? 'Nobody stands clearly ahead of it.'
      : `${clearlyAhead} stand clearly ahead of it.`;
  return (
    'When a tenth of links, persons, origins or identities is lost or mistaken, it takes ' +
    `${placesOf({ low, high })}. ${ahead}`
  );
}

/** With how many it shares a rank; `possibleRanks` say how far it may stand from each. */
function describeSharing(sharing: SharedRank | undefined): string {
  if (!sharing) return '';
  const { rank, others } = sharing;
  if (others === 0) return `Of those listed it shares rank ${rank} with nobody.`;
  const who = others === 1 ? 'one other' : `${others} others`;
  return `It shares rank ${rank} with ${who} of those listed: their intervals overlap.`;
}

function describeLink({ decidingLinks, linksTried, rank }: Broker): string {
  const [link] = decidingLinks;
  if (link && link.rank > rank) {
    const sign = link.bridge ? ', a bridge,' : '';
    return `Without its link with ${link.other.name}${sign} it has place ${link.rank}.`;
  }
  return linksTried > 0 ? 'No single link decides its place.' : '';
}

function describeOrigin({ withoutOrigin }: Broker): string {
  const [origin] = withoutOrigin;
  if (!origin) return '';
  const name =
    origin.origin === '' ? 'records that declare no origin say' : `${origin.origin} says`;
  const outcome =
    origin.rank === undefined ? 'it lies between nobody' : `it has place ${origin.rank}`;
  return `Without what only ${name} ${outcome}.`;
}

function describeChance({ significance }: Broker, { significance: done }: BrokerOutcome): string {
  if (!significance) return '';
  const { p, q } = significance;
  return (
    `Against ${done.run.toLocaleString('en-US')} random networks with the same numbers of links the ` +
    `value has p = ${formatNumber(p)} (q = ${formatNumber(q)} over this ranking).`
  );
}

/**
 * One broker in plain language, from figures that are masked already: where it stands, what it joins,
 * how far that holds, and what it rests on. Of positions alone, never of conduct.
 */
export function describeBroker(
  broker: Broker,
  sharing: SharedRank | undefined,
  ranking: BrokerRanking,
  outcome: BrokerOutcome,
): string {
  return [
    describePlace(broker, ranking),
    describeGroups(broker),
    describeSensitivity(broker),
    describeSharing(sharing),
    describeLink(broker),
    describeOrigin(broker),
    describeChance(broker, outcome),
    'This is a position in the recorded data; it says nothing of what anybody did or knew.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
