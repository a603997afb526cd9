import { createBreath } from '../../breathe.js';
import type { GraphFilter, Timeline } from '../../contract/graph-view.js';
import { statedInstants, type TimeSpan } from '../../contract/time.js';
import { admitLinks } from './admit.js';
import type { IndexedCase } from './indexed-case.js';

const DAY_MS = 86_400_000;

const MOST_STEPS = 60;

/** Share of the links on each side of the middle, by which the timeline's bounds are found. */
const SIDE_SHARE = 0.05;

/** Fewer links than this have no middle to speak of. */
const FEWEST_TRIMMED = 20;

/**
 * First and last instant of the sorted times that lie no further from their middle nine tenths than
 * half of its span: a few that are far off, such as posts held for years, would crush all others.
 */
function boundsOf(times: Float64Array): readonly [number, number] {
  const end = times.length - 1;
  const [first = 0, last = 0] = [times[0], times[end]];
  if (times.length < FEWEST_TRIMMED) return [first, last];
  const side = Math.floor(times.length * SIDE_SHARE);
  const [low = 0, high = 0] = [times[side], times[end - side]];
  const reach = Math.max(DAY_MS, (high - low) / 2);
  return [
    times.find((ms) => ms >= low - reach) ?? first,
    times.findLast((ms) => ms <= high + reach) ?? last,
  ];
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
