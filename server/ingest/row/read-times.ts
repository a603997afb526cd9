import { formatSpan } from '../../contract/format-span.js';
import { type TimeSpan } from '../../contract/time.js';
import { Fault } from '../fault.js';
import { joinSpans } from '../time/join-spans.js';
import type { Row } from './row.js';

/** The time in a column, if there is one. */
export function readTime(row: Row, column: string): TimeSpan | undefined {
  const time = row.parsed(column, (text) => row.context.times.read(text));
  if (time?.isDoubtful === true) {
    row.warn('dst', `${column}: the clocks skipped this time of day, or showed it twice`);
  }
  return time?.span;
}

const NEVER: TimeSpan = { startMs: 0 };

/** The time in a column that must hold one. Meaningless on a row that is rejected for it. */
export function requireTime(row: Row, column: string): TimeSpan {
  if (row.required(column) === '') return NEVER;
  return readTime(row, column) ?? NEVER;
}

/** The span between two columns, open on the side that is empty; nothing when both are. */
export function readSpan(row: Row, from: string, until: string): TimeSpan | undefined {
  const span = joinSpans(readTime(row, from), readTime(row, until));
  if (!(span instanceof Fault)) return span;
  row.reject(until, span.reason);
  return undefined;
}

/** Of something that happens rather than lasts: without an end, only its start is known. */
export function readMoment(row: Row, at: string, until: string): TimeSpan | undefined {
  return row.text(until) === '' ? readTime(row, at) : readSpan(row, at, until);
}

/** A calendar date in ISO form, as precise as the row gives it. */
export function readDate(row: Row, column: string): string | undefined {
  const time = row.parsed(column, (text) => row.context.dates.read(text));
  return time === undefined ? undefined : formatSpan(time.span);
}

/** Notes a reject when the second time lies wholly before the first. */
export function checkOrder(
  row: Row,
  until: string,
  from: TimeSpan | undefined,
  end: TimeSpan | undefined,
): void {
  if (from === undefined || end === undefined) return;
  const span = joinSpans(from, end);
  if (span instanceof Fault) row.reject(until, span.reason);
}
