import { countInSteps, instantOf, layOutSteps } from '../../analysis/time/time-steps.js';
import { createBreath } from '../../breathe.js';
import type { GraphFilter, Timeline } from '../../contract/graph-view.js';
import { admitLinks } from '../../store/admit-links.js';
import type { IndexedCase } from '../../store/indexed-case.js';

const MOST_STEPS = 60;

/** Links by the day on which they begin (UTC), in at most 60 steps; undefined where none has a time. */
export function countByTime(times: Float64Array, undated: number): Timeline | undefined {
  const axis = layOutSteps(times, MOST_STEPS);
  if (!axis) return undefined;
  const { fromMs, stepMs } = axis;
  return { fromMs, stepMs, ...countInSteps(times, axis), undated };
}

/** The timeline of what the filter admits, at whatever time. */
export async function readTimeline(
  indexed: IndexedCase,
  filter: GraphFilter,
): Promise<Timeline | undefined> {
  const breathe = createBreath();
  const { fromMs: _from, untilMs: _until, ...atAnyTime } = filter;
  const links = await admitLinks(indexed, atAnyTime);
  const times = new Float64Array(links.length);
  let dated = 0;
  for (const at of links) {
    const ms = instantOf(indexed.snapshot.links[at]?.time);
    if (ms !== undefined) times[dated++] = ms;
    await breathe();
  }
  return countByTime(times.subarray(0, dated), links.length - dated);
}
