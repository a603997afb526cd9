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

/** First and last recorded instant, ms, both inclusive; empty where nothing has a time. */
export interface Extent {
  firstMs?: number;
  lastMs?: number;
}

/**
 * First and last instant of a span that a record gives, without the sides that it leaves open. The
 * last of an interval is the one before its exclusive end.
 */
export function statedInstants({ startMs, endMs }: TimeSpan): number[] {
  const stated = startMs > EARLIEST_MS ? [startMs] : [];
  if (endMs !== undefined && endMs < LATEST_MS) stated.push(endMs - 1);
  return stated;
}

/** Widens an extent by instants. */
export function widen(extent: Extent, instants: readonly number[]): void {
  for (const ms of instants) {
    extent.firstMs = Math.min(extent.firstMs ?? ms, ms);
    extent.lastMs = Math.max(extent.lastMs ?? ms, ms);
  }
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

function overlaps(firstMs: number, lastMs: number, { fromMs, untilMs }: TimeWindow): boolean {
  return (
    (fromMs === undefined || lastMs >= fromMs) && (untilMs === undefined || firstMs <= untilMs)
  );
}

/**
 * Whether a window admits a link of this time. One without time passes only where no window is asked
 * for: nothing shows that it lies inside.
 */
export function isInWindow(time: TimeSpan | undefined, window: TimeWindow = {}): boolean {
  if (window.fromMs === undefined && window.untilMs === undefined) return true;
  if (!time) return false;
  const { startMs, endMs } = time;
  return overlaps(startMs, endMs === undefined ? startMs : endMs - 1, window);
}

/** Whether an entity is recorded in a window: its extent overlaps it, or is not known. */
export function isSeenIn(
  { firstMs, lastMs }: { [end in keyof Extent]?: number | undefined },
  window: TimeWindow = {},
): boolean {
  return firstMs === undefined || lastMs === undefined || overlaps(firstMs, lastMs, window);
}
