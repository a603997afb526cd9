import { LOSSES, type Sensitivity } from '../../contract/brokers.js';
import type { Snapshot } from '../../contract/snapshot.js';
import type { Csr } from '../csr.js';
import { runDraws } from '../draws/run-draws.js';
import type { LoopHooks } from '../hooks.js';
import type { NetworkParameters } from '../projection/network-parameters.js';
import { roundSignificant } from '../round-significant.js';
import { sensitivityInterval } from '../sensitivity-interval.js';
import type { Followed } from './contests.js';
import { stepsOf, type DrawPlan } from './draw-budget.js';
import type { LossSeries } from './draws/sensitivity.js';
import { countFollowed, STANDING } from './draws/standings.js';

export interface SensitivityOptions {
  readonly snapshot: Snapshot;
  readonly parameters: NetworkParameters;
  /** The projection of both. */
  readonly csr: Csr;
  readonly plan: DrawPlan;
  readonly seed: number;
  readonly top: number;
}

interface Course {
  readonly ranks: number[];
  readonly values: number[];
}

/**
 * How far ranks and values move when a share of the data is lost: for each followed node, by loss and
 * share. Series in which nothing can be lost are left out.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function measureSensitivity(
  followed: readonly Followed[],
  { snapshot, parameters, csr, plan: { draws, shares }, seed, top }: SensitivityOptions,
  hooks: LoopHooks = {},
): Map<number, Sensitivity[]> {
  const nodes = followed.flatMap((each) => each.nodes);
  const found = new Map<number, Sensitivity[]>(nodes.map((node) => [node, []]));
  if (draws === 0 || nodes.length === 0) return found;
  const series = LOSSES.flatMap((loss) => shares.map((share): LossSeries => ({ loss, share })));
  let courses: Course[] = [];
  runDraws(
    'sensitivity',
    { snapshot, parameters, followed, series, draws, seed },
    {
      draws: draws * series.length,
      numbers: STANDING * countFollowed(followed),
      stepsEach: stepsOf(csr, snapshot.links.length / LOSSES.length),
    },
    (standings, draw) => {
      if (draw % draws === 0) courses = nodes.map(() => ({ ranks: [], values: [] }));
      courses.forEach((course, at) => {
        note(course, standings.subarray(STANDING * at, STANDING * (at + 1)));
      });
      const ended = (draw + 1) % draws === 0 ? series[Math.floor(draw / draws)] : undefined;
      if (!ended) return;
      courses.forEach((course, at) => {
        if (course.ranks.length === 0) return;
        found.get(nodes[at] ?? 0)?.push(summarise(ended, course, top));
      });
    },
    hooks,
  );
  return found;
}

/** Adds where a node stands in one draw; who is lost in it stands nowhere. */
function note({ ranks, values }: Course, [rank = NaN, value = NaN]: Float64Array): void {
  if (Number.isNaN(value)) return;
  ranks.push(rank);
  values.push(value);
}

function summarise(
  { loss, share }: LossSeries,
  { ranks, values }: Course,
  top: number,
): Sensitivity {
  const staying = ranks.filter((rank) => rank <= top).length;
  return {
    loss,
    share,
    draws: ranks.length,
    rank: sensitivityInterval(ranks),
    value: sensitivityInterval(values),
    inTop: roundSignificant(staying / ranks.length, 6),
  };
}
