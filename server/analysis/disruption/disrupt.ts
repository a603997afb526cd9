import type {
  DisruptionOutcome,
  DisruptionParameters,
  NetworkState,
  RemovalStep,
  Substitute,
} from '../../contract/disruption.js';
import type { Snapshot } from '../../contract/snapshot.js';
import { enterStage, throwIfStopped, withoutProgress, type AnalysisHooks } from '../hooks.js';
import { countPhrase } from '../projection/count-phrase.js';
import { TIES_LISTED } from './choose-highest.js';
import {
  labelOf,
  readNetwork,
  type DisruptedNetwork,
  type DisruptionContext,
} from './disrupted-network.js';
import { networkState } from './network-state.js';
import { simulateRecovery } from './recovery.js';
import { planRemoval, type RemovalPlan } from './removal-plan.js';
import { remainingGraph } from './remaining-graph.js';
import { listLosses } from './rewire.js';
import { findSubstitutes, type SubstituteNode } from './substitutes.js';

/** Where each stage begins, as a part of the whole. */
const STAGES = { projection: 0, plan: 0.05, removal: 0.4, recovery: 0.7 } as const;

function describeSubstitute(network: DisruptedNetwork, substitute: SubstituteNode): Substitute {
  const { function: held, node, distance, contacts, of } = substitute;
  return {
    ...(held !== undefined && { function: held }),
    entity: labelOf(network, node),
    ...(distance >= 0 && { distance }),
    contacts,
    of,
  };
}

/** Functions that the one removed held, and nobody else who is left does. */
function lostFunctions(
  { functions }: DisruptedNetwork,
  removed: number,
  gone: Uint8Array,
): string[] {
  return [...functions.holders]
    .filter(([, nodes]) => nodes.includes(removed) && nodes.every((node) => gone[node] === 1))
    .map(([name]) => name);
}

/** Removes step by step; `gone` afterwards says who is. */
function removeInTurn(
  network: DisruptedNetwork,
  plan: RemovalPlan,
  gone: Uint8Array,
  hooks: AnalysisHooks,
): RemovalStep[] {
  const { skeleton, functions } = network;
  const open = new Set(network.open);
  const steps: RemovalStep[] = [];
  const quiet = withoutProgress(hooks);
  while (steps.length < plan.steps) {
    throwIfStopped(hooks);
    const share = steps.length / plan.steps;
    const fraction = STAGES.removal + (STAGES.recovery - STAGES.removal) * share;
    hooks.onProgress?.({ stage: 'removal', fraction });
    const choice = plan.next(gone, quiet);
    if (choice === null) break;
    const { node, value, tied } = choice;
    const entity = labelOf(network, node);
    const substitutes = findSubstitutes(
      skeleton,
      node,
      gone,
      functions,
      (other) => open.has(other) && labelOf(network, other).kind === entity.kind,
    );
    gone[node] = 1;
    const left = remainingGraph(skeleton, gone);
    const ids = tied.slice(0, TIES_LISTED).map((each) => labelOf(network, each).id);
    steps.push({
      step: steps.length + 1,
      removed: entity.id,
      entity,
      ...(value !== undefined && { value }),
      tied: { count: tied.length, ids },
      ...networkState(left, functions, quiet),
      lostFunctions: lostFunctions(network, node, gone),
      substitutes: substitutes.map((each) => describeSubstitute(network, each)),
    });
  }
  return steps;
}

function describeTies(steps: readonly RemovalStep[], parameters: DisruptionParameters): string[] {
  const tied = steps.filter(({ tied: { count } }) => count > 0);
  const [first] = tied;
  if (!first || parameters.by === 'key-players') return [];
  return [
    `In ${countPhrase(tied.length, 'step')}, the first of them step ${first.step}, others had the same value: the smallest id was taken.`,
  ];
}

/**
 * What a network would be without some of its members: removes them one by one, by a measure (once, or
 * measured again after each), as a set of key players or as a list, and says after each how the rest
 * holds together, who could take the place, and, after the last, what recovery may make of it. Pure:
 * the same snapshot, parameters and context give the same outcome. Protected persons are removed never.
 * Distances and components forget directions and weights.
 *
 * @throws {AnalysisStopped} when `hooks.shouldStop` says so.
 * @throws {Error} when a link of the snapshot names an unknown entity.
 */
export function disrupt(
  snapshot: Snapshot,
  parameters: DisruptionParameters,
  context: DisruptionContext,
  hooks: AnalysisHooks = {},
): DisruptionOutcome {
  enterStage(hooks, 'projection', STAGES.projection, STAGES.plan);
  const network = readNetwork(snapshot, parameters, context);
  const { csr, skeleton, candidates, functions, labels } = network;
  const gone = new Uint8Array(csr.ids.length);
  const before: NetworkState = networkState(
    remainingGraph(skeleton, gone),
    functions,
    withoutProgress(hooks),
  );

  const choosing = enterStage(hooks, 'choice', STAGES.plan, STAGES.removal);
  const plan = planRemoval(csr, candidates, parameters, choosing);
  const steps = removeInTurn(network, plan, gone, hooks);

  const recovering = enterStage(hooks, 'recovery', STAGES.recovery, 1);
  const open = new Set(network.open);
  const removed = steps.map(({ removed: id }) => csr.ids.indexOf(id));
  const losses = listLosses(
    skeleton,
    removed,
    gone,
    (node) => open.has(node),
    (left, right) => labels[left]?.kind === labels[right]?.kind,
  );
  const { recoveryRuns: runs, recoveryShare: share, seed } = parameters;
  const recovery =
    runs === 0 || steps.length === 0
      ? undefined
      : simulateRecovery({ skeleton, losses, gone, share, seed }, runs, recovering);
  hooks.onProgress?.({ stage: 'done', fraction: 1 });

  const notes = [...network.notes, ...plan.notes, ...describeTies(steps, parameters)];
  if (candidates.length === 0) notes.push('There is nobody who could be removed.');
  return {
    graph: { entities: csr.ids.length, links: network.links, removable: candidates.length },
    before,
    steps,
    ...(plan.keyPlayers && { keyPlayers: plan.keyPlayers }),
    ...(recovery && { recovery }),
    notRemoved: [...plan.notRemoved],
    notes,
  };
}
