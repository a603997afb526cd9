import {
  BROKER_KINDS,
  type BrokerKind,
  type BrokerParameters,
  type Observation,
} from '../../contract/brokers.js';
import type { EntityKind } from '../../contract/entity.js';

/** What the ranking must know of a case beside its records; ids as in the snapshot. */
export interface BrokerContext {
  /** Protected persons and what identifies them: in no ranking. */
  readonly protectedIds: ReadonlySet<string>;
  /** Channels through which each was observed; empty where coverage names nobody. */
  readonly observed: ReadonlyMap<string, readonly string[]>;
}

/** Nodes that are ranked with each other. */
export interface Contest {
  readonly kind: BrokerKind;
  readonly observation: Observation;
  readonly members: readonly number[];
}

/** A contest and those of it whose ranks are followed when something in the network is altered. */
export interface Followed {
  readonly contest: Contest;
  readonly nodes: readonly number[];
}

/**
 * Who is ranked with whom: each kind by itself; where coverage names anybody of the kind, the observed
 * and the merely mentioned apart, since watching makes central. Nobody who is protected. Contests of
 * nobody are left out.
 */
export function formContests(
  ids: readonly string[],
  kinds: readonly EntityKind[],
  { protectedIds, observed }: BrokerContext,
): Contest[] {
  return BROKER_KINDS.flatMap((kind) => {
    const members = ids.flatMap((id, node) =>
      kinds[node] === kind && !protectedIds.has(id) ? [node] : [],
    );
    const isObserved = (node: number): boolean => observed.has(ids[node] ?? '');
    const watched = members.filter(isObserved);
    const contests: Contest[] =
      watched.length === 0
        ? [{ kind, observation: 'all', members }]
        : [
            { kind, observation: 'observed', members: watched },
            {
              kind,
              observation: 'mentioned',
              members: members.filter((node) => !isObserved(node)),
            },
          ];
    return contests.filter((contest) => contest.members.length > 0);
  });
}

/** Values that differ by less than this part are equal: sums of fractions in another order. */
const TOLERANCE = 1e-9;

/**
 * The place of a value among those of others, 1 = highest, ties shared (1, 1, 3). Who is not there
 * (NaN) takes no place.
 */
export function placeOf(value: number, values: Float64Array, members: readonly number[]): number {
  const bar = value + Math.abs(value) * TOLERANCE;
  let above = 0;
  for (const member of members) if ((values[member] ?? NaN) > bar) above++;
  return above + 1;
}

/** The first of a contest by value, equal ones by the order of nodes; nobody who lies between nobody. */
export function firstOf(
  { members }: Contest,
  values: Float64Array,
  count: BrokerParameters['top'],
): number[] {
  return members
    .filter((node) => (values[node] ?? 0) > 0)
    .sort((left, right) => (values[right] ?? 0) - (values[left] ?? 0) || left - right)
    .slice(0, count);
}
