import { formatSpan } from '../../contract/format-span.js';
import { EARLIEST_MS, LATEST_MS, offsetMinutes, type TimeSpan } from '../../contract/time.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** The two ends of a span as texts; absent where the span is open. */
export interface Bounds {
  readonly start?: string;
  readonly end?: string;
}

function formatDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** Whether a span shorter than a day is a minute or an hour of the clock, not just as long. */
function isClockUnit({ startMs, endMs = startMs, zone }: TimeSpan): boolean {
  const length = endMs - startMs;
  const localMs = startMs + offsetMinutes(zone) * MINUTE_MS;
  return (length === MINUTE_MS || length === HOUR_MS) && localMs % length === 0;
}

/** A span as one column holds it, as precise as it is; undefined where it takes two. */
export function findMoment(time: TimeSpan | undefined): string | undefined {
  if (time === undefined) return undefined;
  const text = formatSpan(time);
  const isUnit = time.endMs === undefined || !text.includes('T') || isClockUnit(time);
  return isUnit && !text.includes('/') ? text : undefined;
}

/**
 * The texts that the import reads back as this span: one unit of calendar or clock as itself
 * (`2024-03`), whole days as the first and the last of them, all else as instants. Days of another
 * zone than UTC are instants too: the import reads a day on the clock that it is given.
 */
export function findBounds(time: TimeSpan | undefined): Bounds | undefined {
  if (time === undefined) return undefined;
  const { startMs, endMs, zone } = time;
  const moment = findMoment(time);
  const isLocalDay = zone !== undefined && moment?.includes('T') === false;
  if (moment !== undefined && !isLocalDay) return { start: moment, end: moment };
  const instant = (ms: number) => formatSpan({ startMs: ms, ...(zone !== undefined && { zone }) });
  const inDays = zone === undefined && startMs % DAY_MS === 0 && (endMs ?? 0) % DAY_MS === 0;
  const lastMs = endMs ?? startMs;
  return {
    ...(startMs > EARLIEST_MS && { start: inDays ? formatDay(startMs) : instant(startMs) }),
    ...(lastMs < LATEST_MS && { end: inDays ? formatDay(lastMs - 1) : instant(lastMs) }),
  };
}
