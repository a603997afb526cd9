import type {
  Broker,
  BrokerOutcome,
  BrokerParameters,
  BrokerPosition,
} from '../../contract/brokers.js';
import type { Snapshot } from '../../contract/snapshot.js';
import { toSkeleton, type Csr } from '../csr.js';
import { enterStage, withoutProgress, type AnalysisHooks } from '../hooks.js';
import { countPhrase } from '../projection/count-phrase.js';
import { projectNetwork, type ProjectedNetwork } from '../projection/project-network.js';
import { roundSignificant } from '../round-significant.js';
import type { Interval } from '../sensitivity-interval.js';
import { betweennessOf } from './betweenness-of.js';
import {
  firstOf,
  formContests,
  placeOf,
  type BrokerContext,
  type Contest,
  type Followed,
} from './contests.js';
import { findDecidingLinks, type DecidingLinks } from './deciding-links.js';
import { divideNetwork, type Division } from './divide-network.js';
import { affordable, planDraws, planRewirings, type DrawPlan } from './draw-budget.js';
import { listGradeSets } from './grade-sets.js';
import { joinedCommunities } from './joined-communities.js';
import { needingProtection } from './needing-protection.js';
import { listOrigins } from './origins.js';
import { percentileOf } from './percentile.js';
import { possibleRanks } from './possible-ranks.js';
import { measurePositions } from './positions.js';
import { rankInterval } from './rank-interval.js';
import { measureSensitivity } from './sensitivity.js';
import { testSignificance, type Significance } from './significance.js';
import { measureOtherRecords, type OtherStandings } from './other-records.js';

/** Where each stage begins, as a part of the whole. */
const STAGES = {
  projection: 0,
  positions: 0.01,
  links: 0.04,
  draws: 0.15,
  origins: 0.75,
  random: 0.8,
} as const;

/** Ranks are followed beyond the first `top`: who shares a rank with them may stand behind. */
const FOLLOWED_BEYOND = 2;

interface Findings {
  readonly network: ProjectedNetwork;
  readonly division: Division;
  readonly values: Float64Array;
  readonly positions: Readonly<Record<BrokerPosition, Float64Array>>;
  readonly deciding: ReadonlyMap<number, DecidingLinks>;
  readonly sensitivity: ReturnType<typeof measureSensitivity>;
  readonly others: OtherStandings;
  readonly significance: Significance;
}

/**
 * Who lies between others in the recorded data, and how far that holds: persons, companies and phones
 * ranked by betweenness, each kind by itself and the observed apart from the mentioned; for the first of
 * each their positions, the links that decide their rank, sensitivity intervals, ranks without each
 * origin and under other grades, and p values. Pure: the same snapshot (in any order), parameters and
 * context give the same outcome. Protected persons are part of the network and of no ranking.
 *
 * @throws {AnalysisStopped} when `hooks.shouldStop` says so.
 * @throws {Error} when a link of the snapshot names an unknown entity.
 */
export function rankBrokers(
  snapshot: Snapshot,
  parameters: BrokerParameters,
  context: BrokerContext,
  hooks: AnalysisHooks = {},
): BrokerOutcome {
  enterStage(hooks, 'projection', STAGES.projection, STAGES.positions);
  const network = projectNetwork(snapshot, parameters);
  const { csr } = network;
  const kinds = network.entities.map(({ kind }) => kind);
  const contests = formContests(csr.ids, kinds, context);

  const measuring = enterStage(hooks, 'positions', STAGES.positions, STAGES.links);
  const division = divideNetwork(network, parameters, measuring);
  const values = betweennessOf(csr, withoutProgress(hooks));
  const positions = measurePositions(csr, division.groups, values, measuring);

  const first = follow(contests, values, parameters.top);
  const deciding = findDecidingLinks(
    csr,
    values,
    first,
    affordable(csr),
    enterStage(hooks, 'deciding links', STAGES.links, STAGES.draws),
  );

  const plan = planDraws(csr, parameters.draws, snapshot.links.length);
  const followed = follow(contests, values, parameters.top * (1 + FOLLOWED_BEYOND));
  const sensitivity = measureSensitivity(
    followed,
    { snapshot, parameters, csr, plan, seed: parameters.seed, top: parameters.top },
    enterStage(hooks, 'sensitivity draws', STAGES.draws, STAGES.origins),
  );

  const origins = listOrigins(snapshot);
  const others = measureOtherRecords(
    snapshot,
    parameters,
    csr,
    { followed: first, origins: origins.slice(0, affordable(csr, snapshot.links.length)) },
    enterStage(hooks, 'origins and grades', STAGES.origins, STAGES.random),
  );

  const significance = testSignificance(
    snapshot,
    parameters,
    network,
    values,
    contests,
    {
      asked: parameters.rewirings,
      run: planRewirings(csr, parameters.rewirings),
      seed: parameters.seed,
    },
    enterStage(hooks, 'random networks', STAGES.random, 1),
  );

  const findings: Findings = {
    ...{ network, division, values, positions, deciding, sensitivity },
    ...{ others, significance },
  };
  const outcome: BrokerOutcome = {
    graph: {
      entities: csr.ids.length,
      links: network.links.sources.length,
      communities: division.count,
      modularity: division.modularity,
      origins: origins.length,
    },
    rankings: contests.flatMap((contest, at) => {
      const nodes = first[at]?.nodes ?? [];
      if (nodes.length === 0) return [];
      const { kind, observation, members } = contest;
      const possible = plan.draws === 0 ? undefined : rankPossibly(followed[at], findings);
      const ofKind = contests.filter((each) => each.kind === kind).flatMap((each) => each.members);
      const brokers = nodes.map((node) => {
        const broker = describe(node, contest, ofKind, context, findings);
        return { ...broker, ...possible?.get(node) };
      });
      return [{ kind, observation, contenders: members.length, brokers }];
    }),
    needingProtection: needingProtection(network, division.groups, values, context),
    draws: { asked: parameters.draws, run: plan.draws, shares: [...plan.shares] },
    significance: significance.summary,
    gradeSets: listGradeSets(snapshot).map(({ title, admits }) => ({
      title,
      links: snapshot.links.filter(admits).length,
    })),
    notes: [
      ...network.notes,
      ...division.notes,
      ...describeLimits(csr, parameters, {
        ...{ plan, deciding, origins: origins.length },
        originsRead: Math.min(origins.length, affordable(csr, snapshot.links.length)),
      }),
    ],
  };
  hooks.onProgress?.({ stage: 'done', fraction: 1 });
  return outcome;
}

function follow(contests: readonly Contest[], values: Float64Array, count: number): Followed[] {
  return contests.map((contest) => ({ contest, nodes: firstOf(contest, values, count) }));
}

/** By intervals over all losses: between which ranks each followed node may stand. */
function rankPossibly(
  followed: Followed | undefined,
  { values, sensitivity }: Findings,
): Map<number, Pick<Broker, 'possibleRanks'>> {
  if (followed === undefined) return new Map();
  const { contest, nodes } = followed;
  const intervals = nodes.map((node): Interval => {
    const rank = placeOf(values[node] ?? 0, values, contest.members);
    return rankInterval({ rank, sensitivity: sensitivity.get(node) ?? [] });
  });
  const others = contest.members.length - nodes.length;
  const ranks = possibleRanks(intervals, others);
  return new Map(
    nodes.map((node, at) => {
      const told = ranks[at];
      return [node, told === undefined ? {} : { possibleRanks: told }];
    }),
  );
}

function describe(
  node: number,
  contest: Contest,
  ofKind: readonly number[],
  { observed }: BrokerContext,
  findings: Findings,
): Broker {
  const { network, values, positions, deciding, significance } = findings;
  const { csr, entities } = network;
  const labelOf = (each: number) => ({
    id: csr.ids[each] ?? '',
    kind: entities[each]?.kind ?? 'person',
    name: entities[each]?.name ?? '',
  });
  const value = values[node] ?? 0;
  const rank = placeOf(value, values, contest.members);
  const links = deciding.get(node);
  const tested = significance.ofNode.get(node);
  return {
    ...labelOf(node),
    rank,
    rankInKind: placeOf(value, values, ofKind),
    observedThrough: [...(observed.get(csr.ids[node] ?? '') ?? [])],
    positions: describePositions(node, contest.members, positions),
    joins: joinedCommunities(node, toSkeleton(csr, true), findings.division.groups),
    links: links?.links ?? 0,
    linksTried: links?.tried ?? 0,
    decidingLinks: (links?.worst ?? []).map(({ other, ...without }) => ({
      other: labelOf(other),
      ...without,
    })),
    sensitivity: findings.sensitivity.get(node) ?? [],
    withoutOrigin: findings.others.withoutOrigin(node, rank),
    withGrades: findings.others.withGrades(node),
    ...(tested && { significance: tested }),
  };
}

function describePositions(
  node: number,
  members: readonly number[],
  positions: Findings['positions'],
): Broker['positions'] {
  const told: Broker['positions'] = {};
  for (const [position, values] of Object.entries(positions) as [BrokerPosition, Float64Array][]) {
    const value = values[node] ?? NaN;
    if (Number.isNaN(value)) continue;
    const percentile = percentileOf(node, values, members, position === 'constraint');
    told[position] = {
      value: roundSignificant(value, 12),
      percentile: roundSignificant(percentile, 6),
    };
  }
  return told;
}

/** What was done less often than asked for, and by which rule. */
function describeLimits(
  csr: Csr,
  parameters: BrokerParameters,
  done: {
    readonly plan: DrawPlan;
    readonly deciding: ReadonlyMap<number, DecidingLinks>;
    readonly origins: number;
    readonly originsRead: number;
  },
): string[] {
  const notes: string[] = [];
  const { draws, shares } = done.plan;
  if (draws === 0 && parameters.draws > 0) {
    notes.push('The network is too large for 20 draws of each loss: no sensitivity intervals.');
  } else if (draws < parameters.draws) {
    const of = shares.length > 1 ? 'each loss and share' : 'each loss at the middle share alone';
    notes.push(
      `For the size of the case ${draws} instead of ${parameters.draws} draws were run of ${of}.`,
    );
  }
  const rewired = planRewirings(csr, parameters.rewirings);
  if (rewired > 0 && rewired < parameters.rewirings) {
    notes.push(
      `For the size of the case ${rewired} instead of ${parameters.rewirings} random networks were drawn.`,
    );
  }
  const cut = [...done.deciding.values()].filter(({ links, tried }) => tried < links).length;
  if (cut > 0) {
    const of = countPhrase(cut, 'entity', 'entities');
    notes.push(
      `For the size of the case only the links of ${of} that most shortest paths take were tried.`,
    );
  }
  if (done.originsRead < done.origins) {
    notes.push(
      `For the size of the case ${done.originsRead} of ${done.origins} origins were left out in turn, those with most links.`,
    );
  }
  return notes;
}
