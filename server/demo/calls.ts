import {
  CASE_END,
  CASE_START,
  DAY,
  atLocalTime,
  formatLocal,
  formatUtc,
  listDays,
} from './calendar.js';
import type { CallWatch } from './coverage.js';
import { findCountry } from './geography.js';
import { RAID_DAY, type Journeys } from './journeys.js';
import { makeId } from './lists.js';
import type { Holder, Row, Table } from './model.js';
import type { Phone, PhoneBook } from './phones.js';
import { cite, GRADE_COLUMNS } from './provenance.js';
import { createRandom, type Random } from './random.js';
import type { Tie } from './ties.js';

const CALL_COUNT = 3000;
const QUIET_DAYS = 24;

/** A pair that calls, and the days on which a call of theirs would be on record. */
interface Line {
  readonly a: Holder;
  /** A phone where nobody knows who answers it. */
  readonly b: Holder | Phone;
  readonly sort: Tie['sort'];
  readonly weight: number;
  readonly days: readonly number[];
}

interface CallDraft {
  readonly from: Phone;
  readonly to: Phone;
  readonly at: number;
  readonly durationSeconds: number | undefined;
  readonly type: string;
  /** Every origin that recorded it: a warrant, a seized device, or both. */
  readonly origins: readonly string[];
}

export interface Calls {
  readonly tables: readonly Table[];
  /** Ids of calls that a warrant and a seized device recorded both. */
  readonly confirmedTwice: readonly string[];
}

const HOURS = {
  day: [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 18, 19, 19, 20, 20, 21],
  night: [0, 1, 2, 3, 17, 18, 19, 20, 21, 22, 22, 23, 23],
  evening: [7, 9, 11, 13, 15, 16, 17, 18, 19, 20, 21, 21, 22, 22, 23, 0, 1],
};

function isPhone(end: Holder | Phone): end is Phone {
  return 'holdings' in end;
}

function isWatching(watch: CallWatch, line: Pick<Line, 'a' | 'b'>, instant: number): boolean {
  const isSubject =
    watch.subject === undefined || watch.subject === line.a || watch.subject === line.b;
  return isSubject && watch.from <= instant && instant < watch.until;
}

/** After the raid the venues' people hardly used a phone for some weeks. */
function isQuiet(tie: Tie, day: number): boolean {
  const isVenue = tie.a.cell === 'venues-wien' && tie.sort === 'cell';
  return isVenue && day > RAID_DAY && day < RAID_DAY + QUIET_DAYS * DAY;
}

function openLine(tie: Tie, watches: readonly CallWatch[]): Line {
  const own = watches.filter((watch) => isWatching(watch, tie, watch.from));
  const days = listDays(tie.period.from ?? CASE_START, tie.period.until ?? CASE_END).filter(
    (day) => !isQuiet(tie, day) && own.some((watch) => watch.from <= day && day < watch.until),
  );
  // A tie watched for a few days only is seen that much less often.
  const weight = tie.weight * Math.min(1, days.length / 240);
  return { a: tie.a, b: tie.b, sort: tie.sort, weight, days };
}

/** Phones without a name are called by somebody who is watched. */
function openUnknownLines(
  phoneBook: PhoneBook,
  watches: readonly CallWatch[],
  random: Random,
): Line[] {
  const unknown = phoneBook.phones.filter((phone) => phone.holdings.length === 0);
  return unknown.flatMap((phone) => {
    const near = watches.filter((watch) => watch.subject?.city === phone.city);
    return random.sample(near, 2).flatMap(({ subject, from, until }): Line[] => {
      if (!subject) return [];
      return [{ a: subject, b: phone, sort: 'private', weight: 2, days: listDays(from, until) }];
    });
  });
}

function pickInstant(line: Line, tripDays: ReadonlySet<number>, random: Random): number {
  const busyDays = line.days.filter((day) => tripDays.has(day));
  const isBurst = line.sort === 'broker' && busyDays.length > 0 && random.chance(0.4);
  const day = random.pick(isBurst ? busyDays : line.days);
  const hours =
    line.sort === 'hub' ? HOURS.night : line.sort === 'private' ? HOURS.day : HOURS.evening;
  const instant = atLocalTime(day, random.pick(hours), random.int(0, 59), findCountry(line.a.city));
  return instant + random.int(0, 59) * 1000;
}

function pickPhone(
  end: Holder | Phone,
  instant: number,
  phoneBook: PhoneBook,
  random: Random,
): Phone | undefined {
  if (isPhone(end)) return end;
  const held = phoneBook.listHeld(end, instant);
  return held.length > 0 ? random.pick(held) : undefined;
}

function draftCall(
  line: Line,
  tripDays: ReadonlySet<number>,
  watches: readonly CallWatch[],
  phoneBook: PhoneBook,
  random: Random,
): CallDraft | undefined {
  const at = pickInstant(line, tripDays, random);
  const origins = watches
    .filter((watch) => isWatching(watch, line, at))
    .map(({ origin }) => origin);
  const isOutgoing = random.chance(line.sort === 'hub' ? 0.9 : 0.6);
  const [caller, called] = isOutgoing ? [line.a, line.b] : [line.b, line.a];
  const from = pickPhone(caller, at, phoneBook, random);
  const to = pickPhone(called, at, phoneBook, random);
  if (!from || !to || from === to || origins.length === 0) return undefined;
  const type = random.chance(0.2) ? 'sms' : random.chance(0.03) ? 'other' : 'call';
  const durationSeconds =
    type === 'sms' ? undefined : random.int(4, random.chance(0.2) ? 1500 : 240);
  return { from, to, at, durationSeconds, type, origins };
}

function draftCalls(
  ties: readonly Tie[],
  watches: readonly CallWatch[],
  journeys: Journeys,
  phoneBook: PhoneBook,
): CallDraft[] {
  const random = createRandom('calls');
  const known = ties.map((tie) => openLine(tie, watches));
  const lines = [...known, ...openUnknownLines(phoneBook, watches, random)].filter(
    (line) => line.days.length > 0,
  );
  const tripDays = new Set(
    journeys.trips.flatMap(({ day }) => [day - DAY, day, day + DAY, day + 3 * DAY]),
  );
  // Each well watched pair is heard at least once; the rest of the calls follow the weights.
  const queue = lines.filter((line) => line.days.length > 20 || random.chance(0.25));
  const drafts: CallDraft[] = [];
  while (drafts.length < CALL_COUNT) {
    const line = queue.pop() ?? random.pickWeighted(lines, ({ weight }) => weight);
    const draft = draftCall(line, tripDays, watches, phoneBook, random);
    if (draft) drafts.push(draft);
  }
  return drafts.sort((left, right) => left.at - right.at);
}

const CALL_COLUMNS = [
  'id',
  'from',
  'to',
  'at',
  'duration_seconds',
  'type',
  'imei',
  'cell',
  ...GRADE_COLUMNS,
] as const;
type CallColumn = (typeof CALL_COLUMNS)[number];

const DEVICE_COLUMNS = [
  'id',
  'from',
  'to',
  'at',
  'duration_seconds',
  'type',
  ...GRADE_COLUMNS,
] as const;
type DeviceColumn = (typeof DEVICE_COLUMNS)[number];

function isDevice(origin: string): boolean {
  return origin.startsWith('device-');
}

/**
 * Writes the calls of warrants with UTC times and phone ids, and those of seized devices with local
 * times and numbers, as the two kinds of export do. A call in both files has one id.
 */
export function tabulateCalls(
  ties: readonly Tie[],
  watches: readonly CallWatch[],
  journeys: Journeys,
  phoneBook: PhoneBook,
): Calls {
  const random = createRandom('call rows');
  const warrantRows: Row<CallColumn>[] = [];
  const deviceRows: Row<DeviceColumn>[] = [];
  const confirmedTwice: string[] = [];

  draftCalls(ties, watches, journeys, phoneBook).forEach((draft, index) => {
    const { from, to, at, durationSeconds, type, origins } = draft;
    const id = makeId('CL', index + 1, 4);
    const country = findCountry(from.city);
    const page = Math.floor(index / 40) + 1;
    const network = origins.find((origin) => !isDevice(origin));
    const device = origins.find(isDevice);
    if (network) {
      warrantRows.push({
        id,
        from: from.id,
        to: to.id,
        at: formatUtc(at),
        duration_seconds: durationSeconds,
        type,
        imei: from.imei,
        cell: `${country}-${from.city.slice(0, 3)}-${random.int(1, 24)}`,
        ...cite(network, page, random),
      });
    }
    if (device) {
      // Handsets count the ringing too, so the two records differ by some seconds.
      const seconds =
        durationSeconds === undefined ? undefined : durationSeconds + random.int(0, 9);
      deviceRows.push({
        id,
        from: from.number,
        to: to.number,
        at: formatLocal(at, country),
        duration_seconds: seconds,
        type,
        ...cite(device, page, random),
      });
    }
    if (network && device) confirmedTwice.push(id);
  });
  return {
    tables: [
      { file: 'calls.csv', columns: CALL_COLUMNS, rows: warrantRows },
      { file: 'device-calls.csv', columns: DEVICE_COLUMNS, rows: deviceRows },
    ],
    confirmedTwice,
  };
}
