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
