import type { TimeSpan } from './time.js';

const EDGE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?$/u;

/**
 * The span that an edge of a time window names: a year, month, day, minute or second in ISO 8601,
 * UTC where no zone is given; null for anything else, impossible dates too.
 */
export function parseWindowEdge(text: string): TimeSpan | null {
  const match = EDGE.exec(text);
  if (!match) return null;
  const [, year = '', month, day, hour, minute, second, zone] = match;
  const base = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const dayMs = Date.parse(`${base}T00:00:00Z`);
  if (Number.isNaN(dayMs) || new Date(dayMs).toISOString().slice(0, 10) !== base) return null;
  if (hour === undefined) {
    const end = new Date(dayMs);
    if (month === undefined) end.setUTCFullYear(end.getUTCFullYear() + 1);
    else if (day === undefined) end.setUTCMonth(end.getUTCMonth() + 1);
    else end.setUTCDate(end.getUTCDate() + 1);
    return { startMs: dayMs, endMs: end.getTime() };
  }
  const startMs = Date.parse(`${base}T${hour}:${minute ?? '00'}:${second ?? '00'}${zone ?? 'Z'}`);
  if (Number.isNaN(startMs)) return null;
  return second === undefined ? { startMs, endMs: startMs + 60_000 } : { startMs };
}
