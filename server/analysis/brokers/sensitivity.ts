import { LOSSES, type Loss, type Sensitivity } from '../../contract/brokers.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';
import { createRandom } from '../random.js';
import { roundSignificant } from '../round-significant.js';
import { sensitivityInterval } from '../sensitivity-interval.js';
import { betweennessOf } from './betweenness-of.js';
import { placeOf, type Contest } from './contests.js';
import type { DrawPlan } from './draw-budget.js';
import type { DrawLoss } from './losses/loss.js';

/** A contest and those of it whose ranks are followed through the draws. */
export interface Followed {
  readonly contest: Contest;
  readonly nodes: readonly number[];
}

export interface SensitivityOptions {
  readonly losses: Readonly<Record<Loss, DrawLoss>>;
  readonly plan: DrawPlan;
  readonly seed: number;
  readonly top: number;
}

/** Far enough apart that the draws of series do not repeat each other. */
const SEED_STEP = 7_919;

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
  { losses, plan: { draws, shares }, seed, top }: SensitivityOptions,
  hooks: LoopHooks = {},
): Map<number, Sensitivity[]> {
  const found = new Map<number, Sensitivity[]>();
  const nodes = followed.flatMap((each) => each.nodes);
  for (const node of nodes) found.set(node, []);
  if (draws === 0 || nodes.length === 0) return found;
  let series = 0;
  for (const loss of LOSSES) {
    for (const share of shares) {
      const random = createRandom(seed + (series + 1) * SEED_STEP);
      const courses = new Map<number, Course>(nodes.map((node) => [node, newCourse()]));
      for (let draw = 0; draw < draws; draw++) {
        throwIfStopped(hooks);
        hooks.onFraction?.((series + draw / draws) / (LOSSES.length * shares.length));
        const altered = losses[loss](share, random);
        if (altered === null) break;
        const values = altered.read(betweennessOf(altered.csr));
        note(followed, values, courses);
      }
      for (const [node, course] of courses) {
        if (course.ranks.length === 0) continue;
        found.get(node)?.push(summarise(loss, share, course, top));
      }
      series++;
    }
  }
  return found;
}

function newCourse(): Course {
  return { ranks: [], values: [] };
}

/** Adds where the followed stand in one draw; who is lost in it stands nowhere. */
function note(
  followed: readonly Followed[],
  values: Float64Array,
  courses: ReadonlyMap<number, Course>,
): void {
  for (const { contest, nodes } of followed) {
    for (const node of nodes) {
      const value = values[node] ?? NaN;
      if (Number.isNaN(value)) continue;
      courses.get(node)?.ranks.push(placeOf(value, values, contest.members));
      courses.get(node)?.values.push(value);
    }
  }
}

function summarise(loss: Loss, share: number, { ranks, values }: Course, top: number): Sensitivity {
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
