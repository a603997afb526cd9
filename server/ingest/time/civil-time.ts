/** The finest part of a time that the record gives. */
export type TimeUnit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

/** A time as written, on the clock of wherever it was written. */
export interface CivilTime {
  /** The clock's reading as if it were UTC, in milliseconds. */
  readonly localMs: number;
  readonly unit: TimeUnit;
  /** Minutes east of UTC, if the record gives them. */
  readonly offset?: number;
}

const FIXED_MS = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};

/** The reading `count` units later, by the calendar: 31 January plus a month is 29 February. */
export function addUnits(localMs: number, unit: TimeUnit, count: number): number {
  if (unit !== 'year' && unit !== 'month') return localMs + count * FIXED_MS[unit];
  const date = new Date(localMs);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count * (unit === 'year' ? 12 : 1));
  date.setUTCDate(Math.min(day, daysInMonth(date.getUTCFullYear(), date.getUTCMonth() + 1)));
  return date.getTime();
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
