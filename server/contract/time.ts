import { z } from 'zod';

/**
 * When something happened, as precisely as the record says and no more.
 * `startMs`: first instant, milliseconds since 1970-01-01T00:00Z. `endMs`: exclusive end of the
 * interval; absent when the record gives an instant (to the second or finer).
 * `zone`: absent = UTC; `+02:00` = the offset the record gives; `unknown` = none was given, the
 * times are placed as if UTC, and hour-of-day and cross-source order are not computed from them.
 */
export const timeSpanSchema = z.object({
  startMs: z.number(),
  endMs: z.number().optional(),
  zone: z.string().optional(),
});
export type TimeSpan = z.infer<typeof timeSpanSchema>;

/** A window of time in which links are admitted, both ends inclusive, either may be open. */
export const timeWindowSchema = z.object({
  fromMs: z.number().optional(),
  untilMs: z.number().optional(),
});
export type TimeWindow = z.infer<typeof timeWindowSchema>;

const DAY_MS = 86_400_000;

/** Bounds of the calendar, years 1000 to 9999: an interval that is open on a side reaches to them. */
export const EARLIEST_MS = Date.UTC(1000, 0, 1);
export const LATEST_MS = Date.UTC(10_000, 0, 1);

/** The instants of a span that a record gives, without the sides that it leaves open. */
export function statedInstants({ startMs, endMs }: TimeSpan): number[] {
  const stated = startMs > EARLIEST_MS ? [startMs] : [];
  if (endMs !== undefined && endMs < LATEST_MS) stated.push(endMs);
  return stated;
}

/** The minutes east of UTC that a zone text names; 0 for UTC and for unknown zones. */
export function offsetMinutes(zone: string | undefined): number {
  const match = /^([+-])(\d\d):(\d\d)$/u.exec(zone ?? '');
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

/** The local calendar day (days since 1970-01-01) of a span no longer than a day, else null. */
export function localDay(span: TimeSpan): number | null {
  if (span.endMs !== undefined && span.endMs - span.startMs > DAY_MS) return null;
  return Math.floor((span.startMs + offsetMinutes(span.zone) * 60_000) / DAY_MS);
}

/** Whether a span may lie in a window; spans without time are the caller's decision. */
export function overlapsWindow(span: TimeSpan, window: TimeWindow): boolean {
  const lastMs = span.endMs === undefined ? span.startMs : span.endMs - 1;
  if (window.fromMs !== undefined && lastMs < window.fromMs) return false;
  return window.untilMs === undefined || span.startMs <= window.untilMs;
}

/** An interval open on one side or both, as ISO 8601-2 writes it: `2024-03-05/..`. */
function formatOpenSpan({ startMs, endMs, zone }: TimeSpan): string {
  const day = (ms: number) =>
    new Date(ms + offsetMinutes(zone) * 60_000).toISOString().slice(0, 10);
  const start = startMs <= EARLIEST_MS ? '..' : day(startMs);
  const end = endMs === undefined || endMs >= LATEST_MS ? '..' : day(endMs - 1);
  return `${start}/${end}`;
}

/** ISO 8601 text of a span, as precise as the span: `2024`, `2024-03`, `2024-03-05`, an instant. */
export function formatSpan(span: TimeSpan): string {
  const offset = offsetMinutes(span.zone);
  const start = new Date(span.startMs + offset * 60_000).toISOString();
  if (span.endMs === undefined) {
    const suffix = span.zone === undefined ? 'Z' : span.zone === 'unknown' ? '' : span.zone;
    return `${start.slice(0, -1).replace(/\.000$/u, '')}${suffix}`;
  }
  if (span.endMs >= LATEST_MS) return formatOpenSpan(span);
  const end = new Date(span.endMs + offset * 60_000).toISOString();
  for (const length of [4, 7, 10] as const) {
    if (isCalendarUnit(start, end, length)) return start.slice(0, length);
  }
  if (span.startMs <= EARLIEST_MS) return formatOpenSpan(span);
  return `${start.slice(0, 10)}/${new Date(span.endMs + offset * 60_000 - 1).toISOString().slice(0, 10)}`;
}

/** Whether [start, end) is exactly the year (4), month (7) or day (10) that start's prefix names. */
function isCalendarUnit(start: string, end: string, length: 4 | 7 | 10): boolean {
  const opening = `${start.slice(0, length)}${'-01-01T00:00:00.000Z'.slice(length - 4)}`;
  if (opening !== start) return false;
  const next = new Date(start);
  if (length === 4) next.setUTCFullYear(next.getUTCFullYear() + 1);
  else if (length === 7) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString() === end;
}
