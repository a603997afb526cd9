import { createBreath } from '../../breathe.js';
import type { GraphFilter, Timeline } from '../../contract/graph-view.js';
import { statedInstants, type TimeSpan } from '../../contract/time.js';
import { admitLinks } from './admit.js';
import type { IndexedCase } from './indexed-case.js';

const DAY_MS = 86_400_000;

const MOST_STEPS = 60;

/** Share of the links at each end that may lie so far off that the timeline leaves them out. */
const END_SHARE = 0.0025;

/** Fewer links than this have no middle to speak of. */
const FEWEST_TRIMMED = 20;

/**
 * First and last instant of the middle of the sorted times; an end reaches to the very first or
 * last unless that is further off than half of the middle's span.
 */
function boundsOf(times: Float64Array): readonly [number, number] {
  const end = times.length - 1;
  const [first = 0, last = 0] = [times[0], times[end]];
  if (times.length < FEWEST_TRIMMED) return [first, last];
  const left = Math.max(1, Math.floor(times.length * END_SHARE));
  const [low = 0, high = 0] = [times[left], times[end - left]];
  const reach = Math.max(DAY_MS, (high - low) / 2);
  return [low - first > reach ? low : first, last - high > reach ? high : last];
}

/** When a link begins, or ends where its beginning is open; undefined where it has no time. */
function instantOf(time: TimeSpan | undefined): number | undefined {
  return time && statedInstants(time)[0];
}

/** Links by the day on which they begin (UTC), in at most 60 steps; undefined where none has a time. */
export function countByTime(times: Float64Array, undated: number): Timeline | undefined {
  if (times.length === 0) return undefined;
  const [first, last] = boundsOf(times.sort());
  const firstDay = Math.floor(first / DAY_MS);
  const days = Math.floor(last / DAY_MS) - firstDay + 1;
  const stepDays = Math.ceil(days / MOST_STEPS);
  const [fromMs, stepMs] = [firstDay * DAY_MS, stepDays * DAY_MS];
  const counts = new Array<number>(Math.ceil(days / stepDays)).fill(0);
  let before = 0;
  let after = 0;
  for (const ms of times) {
    const step = Math.floor((ms - fromMs) / stepMs);
    if (ms < fromMs) before += 1;
    else if (step >= counts.length) after += 1;
    else counts[step] = (counts[step] ?? 0) + 1;
  }
  return { fromMs, stepMs, counts, before, after, undated };
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
