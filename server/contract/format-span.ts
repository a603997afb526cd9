import { EARLIEST_MS, LATEST_MS, offsetMinutes, type TimeSpan } from './time.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Lengths of an ISO text cut to a year, month or day. */
const CALENDAR_LENGTHS = [4, 7, 10] as const;

/** Local time as ISO text without zone. */
function localText(ms: number, zone: string | undefined): string {
  return new Date(ms + offsetMinutes(zone) * MINUTE_MS).toISOString().slice(0, -1);
}

function zoneSuffix(zone: string | undefined): string {
  if (zone === undefined) return 'Z';
  return zone === 'unknown' ? '' : zone;
}

/** Whether [start, end) is exactly the year (4), month (7) or day (10) that start's prefix names. */
function isCalendarUnit(start: string, end: string, length: 4 | 7 | 10): boolean {
  const opening = `${start.slice(0, length)}${'-01-01T00:00:00.000'.slice(length - 4)}`;
  if (opening !== start) return false;
  const next = new Date(`${start}Z`);
  if (length === 4) next.setUTCFullYear(next.getUTCFullYear() + 1);
  else if (length === 7) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, -1) === end;
}

/** An interval by its first and last day, or moments where it is shorter; `..` for an open side. */
function formatInterval(startMs: number, endMs: number, zone: string | undefined): string {
  const length = endMs - startMs < DAY_MS ? 19 : 10;
  const suffix = length === 19 ? zoneSuffix(zone) : '';
  const lastMs = length === 19 ? endMs : endMs - 1;
  const side = (ms: number) => `${localText(ms, zone).slice(0, length)}${suffix}`;
  const start = startMs <= EARLIEST_MS ? '..' : side(startMs);
  return `${start}/${endMs >= LATEST_MS ? '..' : side(lastMs)}`;
}

/**
 * ISO 8601 text of a span, as precise as the span and no more: `2024`, `2024-03`, `2024-03-05`,
 * `2024-03-05T14Z`, `2024-03-05T14:30+02:00`, an instant with seconds, or an interval, open sides as
 * ISO 8601-2 writes them (`2024-03-05/..`).
 */
export function formatSpan({ startMs, endMs, zone }: TimeSpan): string {
  const start = localText(startMs, zone);
  if (endMs === undefined) return `${start.replace(/\.000$/u, '')}${zoneSuffix(zone)}`;
  if (endMs < LATEST_MS) {
    const end = localText(endMs, zone);
    const length = CALENDAR_LENGTHS.find((each) => isCalendarUnit(start, end, each));
    if (length !== undefined) return start.slice(0, length);
    const lengthMs = endMs - startMs;
    if (lengthMs === MINUTE_MS && start.endsWith(':00.000')) {
      return `${start.slice(0, 16)}${zoneSuffix(zone)}`;
    }
    if (lengthMs === HOUR_MS && start.endsWith(':00:00.000')) {
      return `${start.slice(0, 13)}${zoneSuffix(zone)}`;
    }
  }
  return formatInterval(startMs, endMs, zone);
}
