import { offsetMinutes, type TimeSpan } from '../../contract/time.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 3;

/**
 * The hour of the week, 0 = Monday 0:00 to 1:00, by the clock that the record gives; null where the
 * time may lie in several hours.
 */
export function hourOfWeek({ startMs, endMs, zone }: TimeSpan): number | null {
  const hour = (ms: number) => Math.floor((ms + offsetMinutes(zone) * MINUTE_MS) / HOUR_MS);
  const first = hour(startMs);
  if (endMs !== undefined && hour(endMs - 1) !== first) return null;
  const ofWeek = (first + FIRST_WEEKDAY * 24) % 168;
  return ofWeek < 0 ? ofWeek + 168 : ofWeek;
}
