import type { Broker } from '../../contract/brokers.js';
import type { Snapshot } from '../../contract/snapshot.js';
import { compareText } from '../compare-text.js';
import type { Csr } from '../csr.js';
import { runDraws } from '../draws/run-draws.js';
import type { LoopHooks } from '../hooks.js';
import type { NetworkParameters } from '../projection/network-parameters.js';
import type { Followed } from './contests.js';
import { stepsOf } from './draw-budget.js';
import { countFollowed, STANDING } from './draws/standings.js';
import { listGradeSets } from './grade-sets.js';
import type { OriginCount } from './origins.js';

/** Origins that are told of each entity. */
const MOST_ORIGINS = 5;

type Standing = Broker['withGrades'][number];

export interface OtherStandings {
  /** The origins without which it falls from its rank, the furthest first. */
  readonly withoutOrigin: (node: number, rank: number) => Broker['withoutOrigin'];
  /** Where it stands when narrower sets of grades are admitted, parallel to `listGradeSets`. */
  readonly withGrades: (node: number) => Broker['withGrades'];
}

/**
 * Where the followed stand by other records: leaves each origin out in turn, with all that only it states
 * (none where there is but one: without it nothing is left), and admits narrower sets of grades.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function measureOtherRecords(
  snapshot: Snapshot,
  parameters: NetworkParameters,
  csr: Csr,
  { followed, origins }: { followed: readonly Followed[]; origins: readonly OriginCount[] },
  hooks: LoopHooks,
): OtherStandings {
  const nodes = followed.flatMap((each) => each.nodes);
  const left = (origins.length < 2 ? [] : origins).map(({ origin }) => origin);
  const standings = new Map<number, Standing[]>(nodes.map((node) => [node, []]));
  runDraws(
    'otherRecords',
    { snapshot, parameters, origins: left, followed },
    {
      draws: left.length + listGradeSets(snapshot).length,
      numbers: STANDING * countFollowed(followed),
      stepsEach: stepsOf(csr, snapshot.links.length),
    },
    (numbers) => {
      nodes.forEach((node, at) => {
        const [rank = NaN, value = NaN] = numbers.subarray(STANDING * at, STANDING * (at + 1));
        // Who is not there lies between nobody.
        standings.get(node)?.push(value > 0 ? { rank, value } : { value: 0 });
      });
    },
    hooks,
  );
  return {
    withoutOrigin: (node, rank) =>
      left
        .map((origin, at) => ({ origin, ...(standings.get(node)?.[at] ?? { value: 0 }) }))
        .filter((each) => (each.rank ?? Infinity) > rank)
        .sort(
          (one, other) =>
            compareRanks(other.rank, one.rank) ||
            one.value - other.value ||
            compareText(one.origin, other.origin),
        )
        .slice(0, MOST_ORIGINS),
    withGrades: (node) => standings.get(node)?.slice(left.length) ?? [],
  };
}

/** No rank is behind every rank. */
function compareRanks(left = Infinity, right = Infinity): number {
  return left === right ? 0 : left - right;
}
