import {
  type Broker,
  type BrokerView,
  LOSSES,
  type Loss,
  RANK_INTERVAL_SHARE,
} from '../contract/brokers.js';
import { formatCount, formatNumber, formatTable, printable, wrapParts, wrapText } from './print.js';

type Ranking = BrokerView['rankings'][number];
type RankedBroker = Ranking['brokers'][number];

const KIND_TITLES = { person: 'people', company: 'companies', phone: 'phones' } as const;

const OBSERVATION_TITLES = {
  all: '',
  observed: ' who were observed',
  mentioned: ' who are only mentioned',
} as const;

const LOSS_TITLES: Readonly<Record<Loss, string>> = {
  links: 'links lost',
  persons: 'persons lost',
  origins: 'origins lost',
  split: 'persons split',
  merged: 'persons merged',
};

const NONE = '–';

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function span({ low, high }: { low: number; high: number }): string {
  return low === high ? formatNumber(low) : `${formatNumber(low)} to ${formatNumber(high)}`;
}

function percentileOf(broker: Broker, position: keyof Broker['positions']): string {
  const told = broker.positions[position];
  return told ? told.percentile.toFixed(0) : NONE;
}

/** As 1–4: between which ranks it may stand. */
function formatPossible({ possibleRanks }: Broker): string {
  if (!possibleRanks) return NONE;
  const { best, worst } = possibleRanks;
  return best === worst ? `${best}` : `${best}–${worst}`;
}

function formatPositions({ brokers }: Ranking): string {
  const header = [
    ...['rank', 'shared', 'possible', 'id', 'name', 'betweenness'],
    ...['between groups', 'participation', 'gatekeeper', 'cut point', 'low constraint'],
    ...['groups', 'q'],
  ];
  const rows = brokers.map((broker) => [
    broker.rank,
    broker.sharedRank ?? NONE,
    formatPossible(broker),
    broker.id,
    broker.name,
    formatNumber(broker.positions.betweenness?.value ?? 0),
    ...(['betweenGroups', 'participation', 'gatekeeper'] as const).map((position) =>
      percentileOf(broker, position),
    ),
    broker.positions.cutPoint?.value === 1 ? 'yes' : 'no',
    percentileOf(broker, 'constraint'),
    broker.joins.map(({ community }) => community).join(' '),
    broker.significance ? formatNumber(broker.significance.q) : NONE,
  ]);
  return formatTable(header, rows);
}

/** Ranks over the draws: a row for each broker, a column for each loss, at the middle share. */
function formatIntervals({ brokers }: Ranking): string {
  const rows = brokers.map((broker) => [
    broker.id,
    ...LOSSES.map((loss) => {
      const told = broker.sensitivity.find(
        (each) => each.loss === loss && each.share === RANK_INTERVAL_SHARE,
      );
      return told ? `${span(told.rank)} (${percent(told.inTop)})` : NONE;
    }),
  ]);
  return formatTable(['id', ...LOSSES.map((loss) => LOSS_TITLES[loss])], rows);
}

function describeLinks(broker: RankedBroker): string[] {
  return broker.decidingLinks.map(({ other, rank, value, bridge, isProtected }) => {
    const signs = [bridge ? 'a bridge' : '', isProtected === true ? 'protected' : ''];
    const shown = signs.filter((sign) => sign !== '').join(', ');
    return `without the link with ${printable(other.name)}${shown === '' ? '' : ` (${shown})`}: rank ${rank}, betweenness ${formatNumber(value)}`;
  });
}

function describeBroker(broker: RankedBroker, view: BrokerView, width: number): string {
  const grades = broker.withGrades.map(
    ({ rank }, at) => `${view.gradeSets[at]?.title ?? ''}: ${rank ?? NONE}`,
  );
  const origins = broker.withoutOrigin.map(
    ({ origin, rank }) =>
      `${origin === '' ? 'records that declare none' : printable(origin)}: ${rank ?? NONE}`,
  );
  const lines = [
    printable(broker.paragraph),
    ...describeLinks(broker).map((line) => `· ${line}`),
    ...(broker.linksTried < broker.links
      ? [`· of its ${formatCount(broker.links, 'link')} ${broker.linksTried} were tried`]
      : []),
    ...(origins.length > 0 ? [`· rank without an origin: ${origins.join('; ')}`] : []),
    ...(grades.length > 0 ? [`· rank with other grades: ${grades.join('; ')}`] : []),
  ];
  return lines.map((line) => wrapText(line, width)).join('\n');
}

function describeRanking(ranking: Ranking, view: BrokerView, width: number): string[] {
  const { kind, observation, contenders, brokers } = ranking;
  if (brokers.length === 0) return [];
  const title = `Position in the recorded data: ${KIND_TITLES[kind]}${OBSERVATION_TITLES[observation]} (${brokers.length} of ${formatNumber(contenders)})`;
  const intervals =
    view.draws.run === 0
      ? []
      : [
          `Sensitivity intervals of the rank at ${percent(RANK_INTERVAL_SHARE)}, and how often among the first ${view.run.parameters.top}\n${formatIntervals(ranking)}`,
        ];
  return [
    `${title}\n${formatPositions(ranking)}`,
    ...intervals,
    ...brokers.map((broker) => describeBroker(broker, view, width)),
  ];
}

function describeProtection({ needingProtection }: BrokerView, width: number): string[] {
  if (needingProtection.length === 0) return [];
  const lines = needingProtection.map(({ name, cutPoint, communities }) =>
    wrapText(
      `${printable(name)}: with groups ${communities.join(', ')}${cutPoint ? '; others are joined over this person alone' : ''}`,
      width,
    ),
  );
  return [`Positions needing protection (in no ranking, in no order)\n${lines.join('\n')}`];
}

function describeMethod(view: BrokerView, width: number): string {
  const { draws, significance, graph } = view;
  const shares = draws.shares.map(percent).join(', ');
  const lines = [
    'Columns of positions are percentiles within the ranking. The order is that of betweenness. Shared: down this order, whoever overlaps ' +
      `with everybody who shares a rank so far shares it too, by intervals at ${percent(RANK_INTERVAL_SHARE)}; two who overlap may still ` +
      'hold different ones. Possible: between which ranks it may stand, compared with each other by itself.',
    draws.run === 0
      ? 'No sensitivity draws were run.'
      : `${formatNumber(draws.run)} seeded draws of each loss at ${shares}; an interval holds the middle nine tenths of them. Links are only taken away; of merged persons, who share a contact, one gets the other’s links.`,
    significance.run === 0
      ? `No p values${significance.reason === undefined ? '.' : `: ${significance.reason}`}`
      : `q: p values from ${formatNumber(significance.run)} random networks (${significance.form}) in which everybody keeps the number of links to each kind, adjusted over the ranking (Benjamini & Hochberg).`,
    `${formatCount(graph.origins, 'origin')} of links; records that declare none count as one.`,
    ...view.notes.map((note) => `Note: ${printable(note)}`),
  ];
  return lines.map((line) => wrapText(line, width)).join('\n');
}

/** A broker view as text; `width` is that of a line, in characters. */
export function describeBrokers(view: BrokerView, width: number): string {
  const { graph, run } = view;
  const heading = `Case "${printable(view.case)}" · projection "${run.parameters.projection}" · ${formatCount(graph.entities, 'entity', 'entities')}, ${formatCount(graph.links, 'link')}, ${formatCount(graph.communities, 'group')}`;
  const ranked = view.rankings.flatMap((ranking) => describeRanking(ranking, view, width));
  const parts = [
    `View ${run.id}`,
    `seed ${run.parameters.seed}`,
    `Vinculum ${run.version}`,
    `input ${run.inputHash.slice(0, 16)}…`,
    `${(run.durationMs / 1_000).toFixed(1)} s`,
  ];
  return [
    wrapText(heading, width),
    ...(ranked.length > 0 ? ranked : ['Nobody lies between others here.']),
    ...describeProtection(view, width),
    describeMethod(view, width),
    wrapParts(parts, ' · ', width),
  ].join('\n\n');
}
