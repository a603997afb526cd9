import type { Community, CommunityLevel } from '../../contract/communities.js';
import type { AnalysisOutcome, AnalysisParameters } from '../../contract/results.js';
import { toSkeleton, type Csr } from '../csr.js';
import type { LoopHooks } from '../hooks.js';
import { indexGroups, type Group } from '../number-groups.js';
import { createRandom } from '../random.js';
import { cohesion } from './cohesion.js';
import { consensus } from './consensus.js';
import { csrLouvain } from './csr-louvain.js';
import { finderFor, type MeasuredNetwork } from './find-communities.js';
import { groupTies } from './group-ties.js';
import { leiden } from './leiden.js';
import { toLevelGraph } from './level-graph.js';
import { levelsAround } from './levels.js';
import { modularity } from './modularity.js';
import { stability } from './stability.js';

/** Other seeds that a consensus asks where `stability` does not say how many. */
const CONSENSUS_SEEDS = 20;

/** Of each division of a network of co-membership. */
const CONSENSUS_RUNS = 5;

export interface StudiedCommunities {
  readonly outcome: AnalysisOutcome['communities'];
  readonly groups: readonly Group[];
  /** Of the best division that the seed gives, whatever is shown. */
  readonly bestModularity: number;
  readonly stabilityOf: ReadonlyMap<string, number> | undefined;
  readonly notes: readonly string[];
}

/**
 * The communities that the parameters ask for: those of the seed or the consensus of seeds, how stable
 * they are, how each hangs together and is tied to others, and their levels.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function studyCommunities(
  network: MeasuredNetwork,
  parameters: AnalysisParameters,
  hooks: LoopHooks = {},
): StudiedCommunities {
  const { csr } = network;
  const { seed, resolution, communities: method = 'louvain' } = parameters;
  const finder = finderFor(network, parameters, hooks);
  const skeleton = toSkeleton(csr, true);
  const own = finder.find(seed);
  const others = parameters.stability ?? (parameters.consensus ? CONSENSUS_SEEDS : 0);
  const foundWith = remember((run: number) => finder.find(seed + run).groups);
  const agreed = parameters.consensus
    ? agree(
        skeleton,
        [own.groups, ...Array.from({ length: others }, (_, at) => foundWith(at + 1))],
        parameters,
        hooks,
      )
    : undefined;
  const groups = agreed?.groups ?? own.groups;
  const stable =
    others === 0
      ? undefined
      : agreed
        ? stability(
            groups,
            others + 1,
            (run) => (run > others ? own.groups : foundWith(run)),
            hooks,
          )
        : stability(groups, others, foundWith, hooks);
  const levels = parameters.levels
    ? levelsAround(csr, groups, { method, resolution, seed }, hooks)
    : undefined;
  const describe = describer(skeleton, levels?.map((level) => level.groups) ?? [], groups);
  return {
    groups,
    bestModularity: own.modularity,
    stabilityOf: stable?.ofEntity,
    outcome: {
      modularity: agreed ? modularityOf(csr, groups, resolution) : own.modularity,
      count: groups.length,
      ...(stable && {
        stability: { runs: stable.runs, same: stable.same, variation: stable.variation },
      }),
      ...(agreed && {
        consensus: {
          divisions: agreed.divisions,
          rounds: agreed.rounds,
          settled: agreed.settled,
        },
      }),
      items: describe(groups),
      ...(levels && {
        levels: levels.map((level): CommunityLevel => ({
          resolution: level.resolution,
          modularity: level.modularity,
          count: level.groups.length,
          items: describe(level.groups),
        })),
      }),
    },
    notes: [
      ...finder.notes,
      ...(agreed?.settled === false
        ? [
            'The seeds did not agree within 20 rounds: pairs together in more than half are one group.',
          ]
        : []),
    ],
  };
}

function agree(
  skeleton: Csr,
  divisions: readonly (readonly Group[])[],
  { seed, resolution, communities }: AnalysisParameters,
  hooks: LoopHooks,
) {
  return consensus(
    skeleton,
    divisions,
    (network, run) => {
      const options = { resolution, random: createRandom(seed + run), runs: CONSENSUS_RUNS };
      return communities === 'leiden'
        ? leiden(network, options, hooks).groups
        : csrLouvain(network, options, hooks).groups;
    },
    hooks,
  );
}

function modularityOf(csr: Csr, groups: readonly Group[], resolution: number): number {
  if (csr.targets.length === 0) return 0;
  const groupOf = indexGroups(groups);
  const places = Int32Array.from(csr.ids, (id) => (groupOf.get(id) ?? 1) - 1);
  return modularity(toLevelGraph(csr), places, resolution);
}

/** What is told of the groups of one level; `levels` and `shown` together are all levels. */
function describer(
  skeleton: Csr,
  levels: readonly (readonly Group[])[],
  shown: readonly Group[],
): (groups: readonly Group[]) => Community[] {
  const coarsestFirst = [...levels, shown].sort((one, other) => one.length - other.length);
  return (groups) => {
    const groupOf = indexGroups(groups);
    const numbers = Int32Array.from(skeleton.ids, (id) => groupOf.get(id) ?? 0);
    const tight = cohesion(skeleton, numbers, groups.length);
    const tied = groupTies(skeleton, numbers, groups.length);
    const coarser = coarsestFirst[coarsestFirst.indexOf(groups) - 1];
    const parentOf = coarser && indexGroups(coarser);
    return groups.map(({ id, members }, at): Community => {
      const parent = parentOf?.get(members[0] ?? '');
      const own = tight[at];
      return {
        ...{ id, size: members.length, members: [...members] },
        ...(parent !== undefined && { parent }),
        ...(own && { cohesion: own }),
        ...tied[at],
      };
    });
  };
}

/** Keeps what a function returned: a division serves the consensus and the comparison. */
function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
