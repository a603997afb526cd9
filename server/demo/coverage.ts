import type { Account, Accounts } from './accounts.js';
import type { Cast } from './cast.js';
import { findBroker, findCoordinator, findCorruptOfficial, listByDuty } from './cast.js';
import { CASE_END, CASE_START, DAY, formatDay, parseDay } from './calendar.js';
import { requireValue } from './lists.js';
import type { CountryCode, Holder, Person, Table } from './model.js';
import { createRandom, type Random } from './random.js';
import { CORRUPT_BORDER_POST, touchpoints } from './touchpoints.js';

/** A person whose calls some origin recorded, from a day until before another. */
export interface CallWatch {
  readonly subject: Holder | undefined;
  readonly origin: string;
  readonly from: number;
  readonly until: number;
}

const WARRANTS: Readonly<Record<string, readonly [origin: string, from: string]>> = {
  'recruit-north': ['warrant-MD-2023-022', '2023-03-01'],
  'recruit-south': ['warrant-MD-2023-022', '2023-05-01'],
  'transport-east': ['warrant-RO-2023-058', '2023-02-01'],
  'transport-west': ['warrant-RO-2023-058', '2023-06-01'],
  'lodging-budapest': ['warrant-HU-2023-031', '2023-04-01'],
  'lodging-wien': ['warrant-AT-2023-117', '2023-05-15'],
  'venues-wien': ['warrant-AT-2023-117', '2023-04-01'],
  'labour-graz': ['warrant-AT-2023-204', '2023-08-01'],
  money: ['warrant-RO-2024-009', '2023-09-01'],
};

/** The dispatcher has no warrant of his own: he is seen only through those who called him. */
const BROKER_WARRANTS: readonly (readonly [key: string, origin: string, from: string])[] = [
  ['travel-agent', 'warrant-MD-2023-022', '2023-04-01'],
  ['landlord', 'warrant-HU-2023-031', '2023-05-01'],
  ['labour-agent', 'warrant-HU-2023-031', '2023-09-01'],
  ['cash-carrier', 'warrant-AT-2023-204', '2023-07-01'],
];

const DUMP_FROM = '2023-10-10';
const DUMP_UNTIL = '2023-10-13';

/** A partner's border log failed for two months: no crossings there then, which means nothing. */
export const LOG_GAP = {
  touchpoint: 'T05',
  from: parseDay('2023-08-01'),
  until: parseDay('2023-10-01'),
};

function watchCells(cast: Cast, random: Random): CallWatch[] {
  return [...cast.cells].flatMap(([cell, members]) => {
    const [origin, from] = requireValue(WARRANTS[cell], `warrant for ${cell}`);
    const start = parseDay(from);
    const watched = members.filter((_, index) => index === 0 || random.chance(0.55));
    return watched.map((subject): CallWatch => {
      const until = Math.min(start + random.int(180, 330) * DAY, CASE_END);
      return { subject, origin, from: start, until };
    });
  });
}

function watchDevices(cast: Cast): CallWatch[] {
  const owners: readonly (readonly [Person | undefined, string, string, string])[] = [
    [listByDuty(cast, 'venues-wien', 'controller')[0], 'device-DX-011', '2023-06-01', '2023-10-13'],
    [listByDuty(cast, 'venues-wien', 'advertiser')[0], 'device-DX-014', '2023-07-01', '2023-10-13'],
    [findCoordinator(cast, 'labour-graz'), 'device-DX-027', '2023-09-15', '2024-03-06'],
    [findBroker(cast, 'dispatcher'), 'device-DX-033', '2023-12-01', '2024-05-23'],
  ];
  return owners.map(([subject, origin, from, until]) => ({
    subject: requireValue(subject, `owner of ${origin}`),
    origin,
    from: parseDay(from),
    until: parseDay(until),
  }));
}

/** Whose calls are on record, through which origin and when; everything else is silence. */
export function planCallWatches(cast: Cast): CallWatch[] {
  const random = createRandom('coverage');
  const brokers = BROKER_WARRANTS.map(([key, origin, from]): CallWatch => {
    const start = parseDay(from);
    return { subject: findBroker(cast, key), origin, from: start, until: start + 300 * DAY };
  });
  return [
    ...watchCells(cast, random),
    ...brokers.map((watch) => ({ ...watch, until: Math.min(watch.until, CASE_END) })),
    {
      subject: findCorruptOfficial(cast, CORRUPT_BORDER_POST),
      origin: 'warrant-RO-2024-009',
      from: parseDay('2023-11-15'),
      until: CASE_END,
    },
    {
      subject: cast.overwatched,
      origin: 'warrant-AT-2023-117',
      from: CASE_START,
      until: CASE_END,
    },
    ...watchDevices(cast),
    {
      subject: undefined,
      origin: 'cell-dump-AT-2023-10',
      from: parseDay(DUMP_FROM),
      until: parseDay(DUMP_UNTIL),
    },
  ];
}

const BANK_ORDERS: Readonly<Record<CountryCode, string>> = {
  MD: 'bank-order-MD-04',
  RO: 'bank-order-RO-11',
  HU: 'bank-order-HU-02',
  AT: 'bank-order-AT-19',
};

/** The bank order through which an account's statements came. */
export function findBankOrder(account: Account): string {
  return BANK_ORDERS[account.country];
}

/** The log that recorded a border post's crossings. */
export function findBorderLog(touchpoint: string): string {
  if (touchpoint === 'T07') return 'road-police';
  return touchpoint === 'T05' || touchpoint === 'T06' ? 'border-log-west' : 'border-log-east';
}

type CoverageColumn = 'subject' | 'channel' | 'from' | 'until' | 'origin';

/** Writes down who was observed, through what and when; `until` is the last day, included. */
export function tabulateCoverage(
  cast: Cast,
  watches: readonly CallWatch[],
  accounts: Accounts,
): Table<CoverageColumn> {
  const lastDay = (end: number): string => formatDay(end - DAY);
  const wholeCase = { from: formatDay(CASE_START), until: lastDay(CASE_END) };
  const calls = watches.map(({ subject, origin, from, until }) => ({
    subject: subject?.id ?? '*',
    channel: 'calls',
    from: formatDay(from),
    until: lastDay(until),
    origin,
  }));
  const money = accounts.all.map((account) => {
    return { subject: account.id, channel: 'money', ...wholeCase, origin: findBankOrder(account) };
  });
  const eyes = [
    [findBroker(cast, 'cash-carrier'), '2023-09-04', '2023-11-30', 'surveillance-01'],
    [findCoordinator(cast, 'labour-graz'), '2024-01-15', '2024-03-05', 'surveillance-02'],
    [findCoordinator(cast, 'transport-east'), '2023-06-01', '2023-07-31', 'surveillance-02'],
  ] as const;
  const others = eyes.map(([subject, from, until, origin]) => {
    return { subject: subject.id, channel: 'surveillance', from, until, origin };
  });
  const statements = { subject: '*', channel: 'statements', ...wholeCase, origin: 'statement-01' };
  const posts = touchpoints.filter(({ type }) => type === 'border_crossing');
  const crossings = posts.flatMap(({ id }) => {
    const row = { subject: id, channel: 'crossings', origin: findBorderLog(id) };
    if (id !== LOG_GAP.touchpoint) return [{ ...row, ...wholeCase }];
    return [
      { ...row, from: wholeCase.from, until: lastDay(LOG_GAP.from) },
      { ...row, from: formatDay(LOG_GAP.until), until: wholeCase.until },
    ];
  });
  return {
    file: 'coverage.csv',
    columns: ['subject', 'channel', 'from', 'until', 'origin'],
    rows: [...calls, ...others, statements, ...crossings, ...money],
  };
}
