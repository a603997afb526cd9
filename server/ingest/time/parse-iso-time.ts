import { Fault, type Parsed } from '../fault.js';
import { daysInMonth, type CivilTime, type TimeUnit } from './civil-time.js';

const ZONE = String.raw`(?:\s?(Z|[+-]\d\d(?::?\d\d)?))?`;
const EXTENDED = new RegExp(
  String.raw`^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d)(?::(\d\d)(?::(\d\d)(?:[.,](\d+))?)?)?${ZONE})?)?)?$`,
  'iu',
);
const BASIC = new RegExp(
  String.raw`^(\d{4})(\d\d)(\d\d)(?:[T ](\d\d)(?:(\d\d)(?:(\d\d)(?:[.,](\d+))?)?)?${ZONE})?$`,
  'iu',
);
const MAX_OFFSET_MINUTES = 15 * 60;

/** Minutes east of UTC of `Z`, `+02`, `+0200` or `+02:00`. */
export function parseOffset(text: string): Parsed<number> {
  if (text === 'Z' || text === 'z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(-2));
  const total = text.length === 3 ? hours * 60 : hours * 60 + minutes;
  if ((text.length > 3 && minutes > 59) || total > MAX_OFFSET_MINUTES) {
    return new Fault(`there is no zone ${text}`);
  }
  return text.startsWith('-') ? -total : total;
}

function unitOf(match: RegExpExecArray): TimeUnit {
  if (match[6] !== undefined) return 'second';
  if (match[5] !== undefined) return 'minute';
  if (match[4] !== undefined) return 'hour';
  if (match[3] !== undefined) return 'day';
  return match[2] === undefined ? 'year' : 'month';
}

function explain(text: string): Fault {
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/u.test(text)) {
    return new Fault('day and month cannot be told apart: say --date-format, such as dd/MM/yyyy');
  }
  return new Fault('not an ISO 8601 date such as 2024-03-05: say --date-format if it is another');
}

/** ISO 8601, extended or basic, whole (`2024-03-05T14:30:00+02:00`) or partial (`2024-03`). */
export function parseIsoTime(text: string): Parsed<CivilTime> {
  const match = EXTENDED.exec(text) ?? BASIC.exec(text);
  if (!match) return explain(text);
  const year = Number(match[1]);
  const month = Number(match[2] ?? 1);
  const day = Number(match[3] ?? 1);
  const hour = Number(match[4] ?? 0);
  const minute = Number(match[5] ?? 0);
  const second = Number(match[6] ?? 0);
  if (year < 1000) return new Fault('years run from 1000 to 9999');
  if (month < 1 || month > 12) return new Fault(`there is no month ${month}`);
  if (day < 1 || day > daysInMonth(year, month)) {
    return new Fault(
      `there is no day ${day} in ${text.slice(0, 4)}-${String(month).padStart(2, '0')}`,
    );
  }
  if (hour > 23 || minute > 59 || second > 59) return new Fault('there is no such time of day');
  const fraction = match[7] === undefined ? 0 : Math.trunc(Number(`0.${match[7]}`) * 1_000);
  const localMs = Date.UTC(year, month - 1, day, hour, minute, second, fraction);
  if (match[8] === undefined) return { localMs, unit: unitOf(match) };
  const offset = parseOffset(match[8]);
  return offset instanceof Fault ? offset : { localMs, unit: unitOf(match), offset };
}
