import { describe, expect, test } from 'vitest';
import type { CallHours, CallMatrix } from '../../server/contract/calls.js';
import type { MoneyView } from '../../server/contract/money.js';
import type { TimesView } from '../../server/contract/times.js';
import type { ComparisonView } from '../../server/contract/window-comparison.js';
import { serve } from './serve.js';

const PEOPLE = `id,name,role
ada,Ada,suspect
bea,Bea,suspect
cem,Cem,suspect
vic,Vic Tim,identified_victim
`;
const PHONES = `id,number,holder,holder_from,holder_until
p1,+373 60000001,ada,2024-01-01,2024-02-29
p2,+373 60000002,bea,2024-01-01,
p3,+373 60000003,cem,,
p4,+373 60000004,vic,,
`;
const ACCOUNTS = `id,number,holder
a1,MD24AG000225100013104168,ada
a2,MD24AG000225100013104169,bea
`;
/** Two a day from 1 to 10 January, none until 1 March, one without zone, one to a protected phone. */
const CALLS = [
  'from,to,at',
  ...Array.from({ length: 10 }, (_, n) => String(n + 1).padStart(2, '0')).flatMap((day) => [
    `p1,p2,2024-01-${day}T09:00:00Z`,
    `p1,p2,2024-01-${day}T10:30:00Z`,
  ]),
  'p2,p1,2024-03-01T23:30:00+02:00',
  'p3,p2,2024-03-02T08:00:00',
  'p2,p4,2024-03-03T08:00:00Z',
  '',
].join('\n');
const PAYMENTS = `from,to,amount,currency,at
a1,a2,100,EUR,2024-01-10
a1,a2,50.5,EUR,2024-02-10
a2,a1,7,USD,2024-02-11
a2,cem,3,EUR,2024
`;
const COVERAGE = `subject,channel,from,until
ada,calls,2024-01-01,2024-03-31
bea,calls,2024-01-01,2024-01-31
`;

const IN_SMALL = '/api/cases/Small';

const server = serve({}, async (at) => {
  const upload = async (name: string, text: string) => ({ upload: await at.upload(name, text) });
  const files = [
    await upload('people.csv', PEOPLE),
    await upload('phones.csv', PHONES),
    await upload('accounts.csv', ACCOUNTS),
    await upload('calls.csv', CALLS),
    await upload('transactions.csv', PAYMENTS),
    await upload('coverage.csv', COVERAGE),
  ];
  const job = await at.work(`${IN_SMALL}/imports`, { files });
  expect(job).toMatchObject({ state: 'done', result: { report: { rejectedRows: 0 } } });
});

const ask = <T>(path: string, body: object) =>
  server.at.send<T>('POST', `${IN_SMALL}/${path}`, { body });

const day = (month: number, date: number) => Date.UTC(2024, month, date);

describe('links over time', () => {
  const ofCalls = { filter: { linkKinds: ['calls'] } };

  test('stand by kind in the steps in which they begin', async () => {
    const { axis, kinds } = await ask<TimesView>('times', ofCalls);
    expect(axis).toEqual({ fromMs: day(0, 1), stepMs: 86_400_000, steps: 63 });
    const [calls] = kinds;
    expect(calls).toMatchObject({ kind: 'calls', links: 23, undated: 0, vague: 0 });
    expect(calls!.counts.slice(0, 11)).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0]);
    expect(calls!.counts.reduce((sum, count) => sum + count)).toBe(23);
  });

  test('show their bursts and gaps', async () => {
    const [calls] = (await ask<TimesView>('times', ofCalls)).kinds;
    expect(calls!.bursts).toEqual([
      { fromMs: day(0, 1), untilMs: day(0, 11) - 1, links: 20, usual: expect.any(Number) },
    ]);
    expect(calls!.gaps).toEqual([{ fromMs: day(0, 11), untilMs: day(2, 1) - 1 }]);
  });

  test('of a part are those between its entities, or all at one', async () => {
    const linksOf = async (body: object) =>
      (await ask<TimesView>('times', { ...ofCalls, ...body })).kinds[0]?.links;
    expect(await linksOf({ entities: ['p1', 'p2'] })).toBe(21);
    expect(await linksOf({ entities: ['p2'], reach: 'at' })).toBe(23);
    expect(await linksOf({ entities: ['p3'], reach: 'between' })).toBeUndefined();
    expect((await ask<TimesView>('times', { entities: ['nobody'] })).missing).toEqual(['nobody']);
  });

  test('are found by the pseudonym of a protected one, not by its id', async () => {
    const view = await ask<TimesView>('times', { entities: ['p4'], reach: 'at' });
    expect(view).toMatchObject({ kinds: [], missing: ['p4'] });
    const { phones } = await ask<CallMatrix>('calls/matrix', {});
    const hidden = phones.find(({ entity }) => entity.id.startsWith('protected-'))!.entity.id;
    const found = await ask<TimesView>('times', { ...ofCalls, entities: [hidden], reach: 'at' });
    expect(found.kinds[0]).toMatchObject({ kind: 'calls', links: 1 });
  });
});

describe('two windows', () => {
  const january = { fromMs: day(0, 1), untilMs: day(1, 1) - 1 };
  const march = { fromMs: day(2, 1), untilMs: day(3, 1) - 1 };

  test('tell who is new, gone or falling, and leave protected ones out', async () => {
    const view = await ask<ComparisonView>('window-comparison', {
      filter: { linkKinds: ['calls'] },
      ...{ earlier: january, later: march },
    });
    const found = view.entities.map(({ entity, change, earlier, later }) => [
      ...[entity.id, change, earlier.links, later.links, earlier.days, later.days],
    ]);
    expect(found).toEqual([
      ['p1', 'falling', 20, 1, 10, 1],
      ['p2', 'falling', 20, 3, 10, 3],
      ['p3', 'new', 0, 1, 0, 1],
    ]);
    expect(view).toMatchObject({
      ...{ counts: { new: 1, gone: 0, rising: 0, falling: 2 }, total: 3, alike: 0, withheld: 1 },
      earlier: { days: 31, links: 20 },
      later: { days: 31, links: 3 },
    });
    expect(JSON.stringify(view)).not.toMatch(/protected|60000004/u);
  });

  test('say whether both were watched', async () => {
    const { entities } = await ask<ComparisonView>('window-comparison', {
      filter: { linkKinds: ['calls'] },
      ...{ earlier: january, later: march },
    });
    const coverage = Object.fromEntries(entities.map((each) => [each.entity.id, each.coverage]));
    expect(coverage).toEqual({ p1: 'both', p2: 'partly', p3: 'undeclared' });
  });

  test('may not overlap', async () => {
    const overlapping = { fromMs: day(0, 20), untilMs: day(2, 1) };
    const body = { earlier: january, later: overlapping };
    const { status } = await server.at.call('POST', `${IN_SMALL}/window-comparison`, { body });
    expect(status).toBe(400);
  });
});

describe('money', () => {
  test('of a person is that of the accounts held, by month and currency', async () => {
    const view = await ask<MoneyView>('money', { entities: ['ada'], withHeld: true });
    expect(view.held).toBe(1);
    const flows = view.currencies.map(({ currency, months }) => [
      currency,
      ...months.map((each) => [each.month, each.in.amount, each.out.amount, each.within.amount]),
    ]);
    expect(flows).toEqual([
      ['EUR', ['2024-01', 0, 100, 0], ['2024-02', 0, 50.5, 0]],
      ['USD', ['2024-02', 7, 0, 0]],
    ]);
  });

  test('without the accounts held is that of the person alone', async () => {
    const { currencies } = await ask<MoneyView>('money', { entities: ['ada'] });
    expect(currencies).toEqual([]);
    const { leftOut } = await ask<MoneyView>('money', { entities: ['cem'] });
    expect(leftOut).toEqual({ noAmount: 0, noCurrency: 0, noTime: 0, vague: 1 });
  });

  test('among several is told apart from what comes and goes', async () => {
    const { currencies } = await ask<MoneyView>('money', { entities: ['a1', 'a2'] });
    expect(currencies[0]).toMatchObject({ currency: 'EUR', payments: 2 });
    expect(currencies[0]!.months[0]).toMatchObject({
      ...{ month: '2024-01', within: { payments: 1, amount: 100 }, in: { payments: 0 } },
    });
  });
});

describe('calls', () => {
  test('stand by who calls whom, with distinct days, and say what is not shown', async () => {
    const matrix = await ask<CallMatrix>('calls/matrix', { limit: 2 });
    expect(matrix.phones.map(({ entity, calls, days }) => [entity.id, calls, days])).toEqual([
      ['p2', 23, 13],
      ['p1', 21, 11],
    ]);
    expect(matrix.cells).toEqual([
      { from: 0, to: 1, calls: 1, days: 1 },
      { from: 1, to: 0, calls: 20, days: 10 },
    ]);
    expect(matrix).toMatchObject({ totalPhones: 4, totalCalls: 23, shownCalls: 21 });
  });

  test('stand in the hour of the week of their own clock, unknown clocks apart', async () => {
    const week = await ask<CallHours>('calls/hours', {});
    expect(week.calls).toBe(23);
    expect(week.zones).toEqual([
      { zone: 'UTC', calls: 21 },
      { zone: '+02:00', calls: 1 },
    ]);
    // 1 March 2024 was a Friday, 23:30 by its own clock; 2 March a Saturday.
    expect(week.hours[4 * 24 + 23]).toBe(1);
    expect(week.unknownZone.calls).toBe(1);
    expect(week.unknownZone.hours[5 * 24 + 8]).toBe(1);
    expect(week.hours.reduce((sum, count) => sum + count)).toBe(22);
  });

  test('of a person are those of the phone while it was theirs', async () => {
    const week = await ask<CallHours>('calls/hours', {
      ...{ entities: ['ada'], reach: 'at', withHeld: true },
    });
    expect(week).toMatchObject({ calls: 20, held: 1 });
  });
});
