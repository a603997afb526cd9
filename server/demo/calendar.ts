import type { CountryCode } from './model.js';

const HOUR = 3_600_000;
export const MINUTE = 60_000;
export const DAY = 24 * HOUR;

/** The 18 months of the case, in UTC milliseconds; the end is not included. */
export const CASE_START = Date.UTC(2023, 0, 1);
export const CASE_END = Date.UTC(2024, 6, 1);

const STANDARD_OFFSET_HOURS: Readonly<Record<CountryCode, number>> = { MD: 2, RO: 2, HU: 1, AT: 1 };

/** The last Sunday of a month at 01:00 UTC, when European clocks change. */
function findClockChange(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0));
  return lastDay.getTime() - lastDay.getUTCDay() * DAY + HOUR;
}

function getOffsetHours(instant: number, country: CountryCode): number {
  const year = new Date(instant).getUTCFullYear();
  const isSummer = instant >= findClockChange(year, 2) && instant < findClockChange(year, 9);
  return STANDARD_OFFSET_HOURS[country] + (isSummer ? 1 : 0);
}

/** Reads `2023-04-05` as its first UTC millisecond. */
export function parseDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Writes the UTC day of an instant: `2023-04-05`. */
export function formatDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Writes an instant in UTC with seconds: `2023-04-05T06:07:08Z`. */
export function formatUtc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** Writes an instant on the clock of a country, with its offset: `2023-04-05T08:07:08+02:00`. */
export function formatLocal(instant: number, country: CountryCode): string {
  const offset = getOffsetHours(instant, country);
  const clock = new Date(instant + offset * HOUR).toISOString().slice(0, 19);
  return `${clock}+0${offset}:00`;
}

/** The instant at which the clocks of a country show this hour and minute on this day. */
export function atLocalTime(
  day: number,
  hour: number,
  minute: number,
  country: CountryCode,
): number {
  const midnight = day - (day % DAY);
  const guess = midnight + hour * HOUR + minute * MINUTE;
  return guess - getOffsetHours(guess, country) * HOUR;
}

/** The days from `from` to `until`, the last not included. */
export function listDays(from: number, until: number): number[] {
  const days: number[] = [];
  for (let day = from; day < until; day += DAY) days.push(day);
  return days;
}

/** A day of the case's months, counted from January 2023 as 0. */
export function dayOfMonth(month: number, day: number): number {
  return Date.UTC(2023, month, day);
}
