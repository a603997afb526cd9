import type { LoopHooks } from '../../analysis/hooks.js';
import { rankByLinks } from '../../analysis/paths/k-shortest-paths.js';
import { rankByTime } from '../../analysis/paths/rank-by-time.js';
import { rankByWeight } from '../../analysis/paths/rank-by-weight.js';
import type { PathEntities } from '../../analysis/paths/rank-paths.js';
import { boundsOf, StepTimes } from '../../analysis/paths/step-times.js';
import { nextTurn } from '../../breathe.js';
import type { PathRules } from '../../contract/paths.js';
import type { SnapshotLink } from '../../contract/snapshot.js';
import type { FoundPath, PathOrder } from './found-path.js';
import type { PathNetwork } from './path-network.js';

/** A step with all its admitted links. */
export interface NetworkStep {
  readonly admitted: readonly SnapshotLink[];
  readonly ordered?: SnapshotLink | undefined;
  readonly weight?: number | undefined;
  readonly length?: number | undefined;
}

export type NetworkPath = FoundPath<NetworkStep>;

interface Ends {
  readonly source: string;
  readonly target: string;
}

function rank(
  { graph, lengths }: PathNetwork,
  rules: PathRules,
  ends: Ends,
  hooks: LoopHooks,
): Iterable<PathEntities> {
  const question = { ...ends, maxLinks: rules.maxLength };
  if (lengths) return rankByWeight(graph, lengths, question, hooks);
  if (rules.by === 'hops') return rankByLinks((id) => graph.next(id), question, hooks);
  const times = new StepTimes(graph, rules.order);
  return rankByTime(graph, times, { ...question, prefer: rules.prefer }, hooks);
}

/** The records along a path that reach each entity soonest; null where they cannot be in order. */
function followTimes(
  times: StepTimes,
  entities: readonly string[],
): { records: (SnapshotLink | undefined)[]; arrivalMs: number } | null {
  const records: (SnapshotLink | undefined)[] = [];
  let arrivalMs = -Infinity;
  for (const [index, id] of entities.slice(1).entries()) {
    const from = entities[index] ?? id;
    records.push(times.recordOf(arrivalMs, from, id));
    arrivalMs = times.arrival(arrivalMs, from, id);
    if (arrivalMs === Infinity) return null;
  }
  return { records, arrivalMs };
}

/** How sure the order of a path is, and the records that it rests on. */
function orderOf(
  { graph }: PathNetwork,
  entities: readonly string[],
): { order: PathOrder; records: (SnapshotLink | undefined)[] } | null {
  const possible = followTimes(new StepTimes(graph, 'possible'), entities);
  const certain = followTimes(new StepTimes(graph, 'certain'), entities);
  if (possible === null) return null;
  const last = possible.records.at(-1)?.time;
  const openEnd = last ? boundsOf(last).last : possible.arrivalMs;
  return {
    order: {
      certainty: certain ? 'certain' : 'possible',
      arrivalFirstMs: possible.arrivalMs,
      arrivalLastMs: certain ? certain.arrivalMs : openEnd,
    },
    records: (certain ?? possible).records,
  };
}

function describe(
  network: PathNetwork,
  { by }: PathRules,
  { entities }: PathEntities,
): NetworkPath {
  const { graph, lengths } = network;
  const timed = by === 'time' ? orderOf(network, entities) : null;
  const steps = entities.slice(1).map((to, index): NetworkStep => {
    const from = entities[index] ?? to;
    return {
      admitted: graph.records(from, to),
      ordered: timed?.records[index],
      ...(lengths && { weight: lengths.weight(from, to), length: lengths.length(from, to) }),
    };
  });
  const distance = steps.reduce((sum, { length = 0 }) => sum + length, 0);
  return {
    entities,
    steps,
    ...(lengths && { distance }),
    ...(timed && { order: timed.order }),
  };
}

/** The best paths of a network between two entities, at most `count`; others have their turn between. */
export async function searchNetwork(
  network: PathNetwork,
  rules: PathRules,
  { count, ...ends }: Ends & { readonly count: number },
  hooks: LoopHooks,
): Promise<NetworkPath[]> {
  const found: NetworkPath[] = [];
  for (const path of rank(network, rules, ends, hooks)) {
    found.push(describe(network, rules, path));
    if (found.length >= count) break;
    await nextTurn();
  }
  return found;
}
