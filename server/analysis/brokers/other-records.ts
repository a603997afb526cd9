import type { Broker } from '../../contract/brokers.js';
import type { Snapshot, SnapshotLink } from '../../contract/snapshot.js';
import { compareText } from '../compare-text.js';
import type { Csr } from '../csr.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';
import type { NetworkParameters } from '../projection/network-parameters.js';
import { betweennessOf } from './betweenness-of.js';
import { placeOf, type Contest } from './contests.js';
import { listGradeSets } from './grade-sets.js';
import { restsOnOthers, type OriginCount } from './origins.js';
import { projectPart } from './project-part.js';

/** Origins that are told of each entity. */
const MOST_ORIGINS = 5;

type Standing = Broker['withGrades'][number];

/** Where an entity stands by values per node of the base; who is not there lies between nobody. */
function standingOf(node: number, values: Float64Array, { members }: Contest): Standing {
  const value = values[node] ?? NaN;
  return value > 0 ? { rank: placeOf(value, values, members), value } : { value: 0 };
}

/** Betweenness per node of the base in the network that a part of the records makes. */
function measurePart(
  snapshot: Snapshot,
  keeps: (link: SnapshotLink) => boolean,
  parameters: NetworkParameters,
  base: Csr,
): Float64Array {
  const { csr, read } = projectPart(snapshot, keeps, parameters, base);
  return read(betweennessOf(csr));
}

/**
 * Leaves each origin out in turn, with all that only it states; of an entity the origins without which
 * it falls, the furthest first. None where there is but one origin: without it nothing is left.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function withoutEachOrigin(
  snapshot: Snapshot,
  parameters: NetworkParameters,
  base: Csr,
  origins: readonly OriginCount[],
  hooks: LoopHooks,
): (node: number, contest: Contest, rank: number) => Broker['withoutOrigin'] {
  const measured = (origins.length < 2 ? [] : origins).map(({ origin }, at) => {
    throwIfStopped(hooks);
    hooks.onFraction?.(at / origins.length);
    const lost = new Set([origin]);
    const keeps = (link: SnapshotLink): boolean => restsOnOthers(link, lost);
    return { origin, values: measurePart(snapshot, keeps, parameters, base) };
  });
  return (node, contest, rank) =>
    measured
      .map(({ origin, values }) => ({ origin, ...standingOf(node, values, contest) }))
      .filter((each) => (each.rank ?? Infinity) > rank)
      .sort(
        (left, right) =>
          compareRanks(right.rank, left.rank) ||
          left.value - right.value ||
          compareText(left.origin, right.origin),
      )
      .slice(0, MOST_ORIGINS);
}

/** No rank is behind every rank. */
function compareRanks(left = Infinity, right = Infinity): number {
  return left === right ? 0 : left - right;
}

/**
 * Where an entity stands when narrower sets of grades are admitted, parallel to `listGradeSets`.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function withEachGradeSet(
  snapshot: Snapshot,
  parameters: NetworkParameters,
  base: Csr,
  hooks: LoopHooks,
): (node: number, contest: Contest) => Broker['withGrades'] {
  const measured = listGradeSets(snapshot).map(({ admits }) => {
    throwIfStopped(hooks);
    return measurePart(snapshot, admits, parameters, base);
  });
  return (node, contest) => measured.map((values) => standingOf(node, values, contest));
}
