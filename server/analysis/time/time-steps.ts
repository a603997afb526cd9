import { statedInstants, type TimeSpan } from '../../contract/time.js';

const DAY_MS = 86_400_000;

/** Share of the links on each side of the middle, by which the bounds are found. */
const SIDE_SHARE = 0.05;

/** Fewer links than this have no middle to speak of. */
const FEWEST_TRIMMED = 20;

/** Equal steps of whole days (UTC): step n holds [fromMs + n * stepMs, fromMs + (n + 1) * stepMs). */
export interface TimeSteps {
  readonly fromMs: number;
  readonly stepMs: number;
  readonly steps: number;
}

/** Links in each step, and those before the first and after the last. */
export interface StepCounts {
  readonly counts: number[];
  readonly before: number;
  readonly after: number;
}

/** When a link begins, or ends where its beginning is open; undefined where it has no time. */
export function instantOf(time: TimeSpan | undefined): number | undefined {
  return time && statedInstants(time)[0];
}

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

/** At most `most` steps that hold the times but for a few far off; null where there are none. */
export function layOutSteps(times: Float64Array, most: number): TimeSteps | null {
  if (times.length === 0) return null;
  const [first, last] = boundsOf(times.toSorted());
  const firstDay = Math.floor(first / DAY_MS);
  const days = Math.floor(last / DAY_MS) - firstDay + 1;
  const stepDays = Math.ceil(days / most);
  return {
    fromMs: firstDay * DAY_MS,
    stepMs: stepDays * DAY_MS,
    steps: Math.ceil(days / stepDays),
  };
}

/** How many of the times lie in each step. */
export function countInSteps(times: Iterable<number>, axis: TimeSteps): StepCounts {
  const { fromMs, stepMs, steps } = axis;
  const counts = new Array<number>(steps).fill(0);
  let before = 0;
  let after = 0;
  for (const ms of times) {
    const step = Math.floor((ms - fromMs) / stepMs);
    if (ms < fromMs) before += 1;
    else if (step >= steps) after += 1;
    else counts[step] = (counts[step] ?? 0) + 1;
  }
  return { counts, before, after };
}
