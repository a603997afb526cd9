import { describe, expect, test } from 'vitest';
import { linksOf, readFile, recordsOf, rejectsOf, warningCodesOf } from '../read-text-as-file.js';

const ms = (text: string): number => Date.parse(text);

describe('links', () => {
  test('are associate unless they say what they are, in any spelling', async () => {
    const rows = await readFile(
      'links.csv',
      'id,source,target,kind,weight,role\nl1,a,b,,2.5,\nl2,a,b,Uses-Phone,,driver\nl3,a,b,loves,,\n',
    );
    expect(linksOf(rows)).toMatchObject([
      { id: 'l1', kind: 'associate', weight: 2.5, values: {} },
      { id: 'l2', kind: 'uses_phone', values: { role: 'driver' } },
    ]);
    expect(rejectsOf(rows)).toMatchObject([
      {
        row: 3,
        column: 'kind',
        value: 'loves',
        reason: expect.stringMatching(/associate, family/u),
      },
    ]);
  });

  test('say whether they are directed only where the kind says otherwise', async () => {
    const rows = await readFile(
      'links.csv',
      'source,target,kind,directed\na,b,knows,no\na,c,knows,TRUE\na,d,owns,0\na,e,owns,perhaps\n',
    );
    expect(linksOf(rows).map(({ directed }) => directed)).toEqual([undefined, true, false]);
    expect(rejectsOf(rows)).toMatchObject([{ row: 4, column: 'directed' }]);
  });

  test('that last are open without an end, those that happen are at their start', async () => {
    const rows = await readFile(
      'links.csv',
      'source,target,kind,start,end\na,b,owns,2024-03-05,\na,b,meets,2024-03-05,\na,b,owns,,2024\na,b,meets,,\n',
    );
    expect(linksOf(rows).map(({ time }) => time)).toEqual([
      { startMs: ms('2024-03-05'), endMs: Date.UTC(10_000, 0, 1) },
      { startMs: ms('2024-03-05'), endMs: ms('2024-03-06') },
      { startMs: Date.UTC(1000, 0, 1), endMs: ms('2025-01-01') },
      undefined,
    ]);
  });

  test('weights below zero, NaN and huge ones are rejects', async () => {
    const rows = await readFile('links.csv', 'source,target,weight\na,b,-1\na,b,NaN\na,b,1e308\n');
    expect(rejectsOf(rows).map(({ value }) => value)).toEqual(['-1', 'NaN', '1e308']);
  });

  test('to itself are taken with a warning', async () => {
    const rows = await readFile('links.csv', 'source,target\na,a\n');
    expect(linksOf(rows)).toHaveLength(1);
    expect(warningCodesOf(rows)).toEqual(['self_link']);
  });
});

test('transactions may name accounts by number, and keep exact amounts', async () => {
  const rows = await readFile(
    'transactions.csv',
    'id,from,to,amount,currency,at,method,branch\nt1,a,AT61,5.6E7,usd,2024-03-05T22:30:00Z,cash,7\nt2,a,b,5,XBT,2024,,\n',
  );
  expect(linksOf(rows)[0]).toEqual({
    type: 'link',
    kind: 'pays',
    id: 't1',
    from: { ref: 'a', column: 'from', orNumberOf: 'account' },
    to: { ref: 'AT61', column: 'to', orNumberOf: 'account' },
    time: { startMs: ms('2024-03-05T22:30:00Z') },
    amount: 56_000_000,
    currency: 'USD',
    values: { method: 'cash', branch: '7' },
    provenance: { row: 1 },
  });
  expect(linksOf(rows)[1]?.currency).toBe('XBT');
  expect(warningCodesOf(rows)).toEqual(['unknown_currency']);
});

test('calls may name phones by number', async () => {
  const rows = await readFile(
    'calls.csv',
    'from,to,at,duration_seconds,type,cell\n+1,+2,2024-03-05T10:00:00Z,65,SMS,c1\n+1,+2,2024-03-05T10:00:00Z,-1,fax,\n+1,+2,2024-03-05T10:00:00Z,1,fax,\n',
  );
  expect(linksOf(rows)).toMatchObject([
    {
      kind: 'calls',
      from: { ref: '+1', orNumberOf: 'phone' },
      values: { duration_seconds: 65, type: 'sms', cell: 'c1' },
    },
    { values: { type: 'fax' } },
  ]);
  expect(rejectsOf(rows)).toMatchObject([{ row: 2, column: 'duration_seconds' }]);
});

test('crossings link person, vehicle and companions with the touchpoint', async () => {
  const rows = await readFile(
    'crossings.csv',
    'id,person,vehicle,touchpoint,at,direction,document,companions\n' +
      'x1,p1,v1,t1,2024-03-05,in,D7,p2; p3;p2;p1\nx2,,v1,t1,2024-03-05,,,\nx3,,,t1,2024-03-05,,,\n',
  );
  expect(linksOf(rows).map(({ id, from, to, values }) => [id, from.ref, to.ref, values])).toEqual([
    ['x1', 'p1', 't1', { direction: 'in', document: 'D7', companions: ['p2', 'p3'] }],
    ['x1/vehicle', 'v1', 't1', { direction: 'in' }],
    ['x1/companion/p2', 'p2', 't1', { direction: 'in' }],
    ['x1/companion/p3', 'p3', 't1', { direction: 'in' }],
    ['x2', 'v1', 't1', {}],
  ]);
  expect(rejectsOf(rows)).toMatchObject([{ row: 3, reason: 'neither a person nor a vehicle' }]);
});

test('approvals go from the touchpoint, the official kept', async () => {
  const rows = await readFile(
    'approvals.csv',
    'applicant,touchpoint,at,what,official\nc1,t1,2024-03-05,permit,p9\n',
  );
  expect(linksOf(rows)).toMatchObject([
    {
      kind: 'approves',
      from: { ref: 't1' },
      to: { ref: 'c1' },
      values: { what: 'permit', official: 'p9' },
    },
  ]);
});

test('employments go from the company; the wage is no payment', async () => {
  const rows = await readFile(
    'employments.csv',
    'id,person,company,from,until,wage,currency\ne1,p1,c1,2024,2023,1,EUR\ne2,p1,c1,2023,2024,900,EUR\n',
  );
  const [link] = linksOf(rows);
  expect(link).toMatchObject({
    id: 'e2',
    from: { ref: 'c1' },
    to: { ref: 'p1' },
    values: { wage: 900, currency: 'EUR' },
    time: { startMs: ms('2023-01-01'), endMs: ms('2025-01-01') },
  });
  expect(link?.amount).toBeUndefined();
  expect(rejectsOf(rows)).toMatchObject([{ row: 1, column: 'until' }]);
});

test('bookings become an event that is attended, paid and located', async () => {
  const rows = await readFile(
    'bookings.csv',
    'id,person,payer,what,place,from,until,amount,currency,type\n' +
      'b1,p1,p2,Room,h1,2024-03-05,2024-03-07,90,EUR,double\nb2,p1,,room for Ana,,,,40,EUR,\n',
  );
  const [event, attends, pays, located, second] = recordsOf(rows);
  expect(event).toMatchObject({
    kind: 'event',
    id: 'b1',
    name: 'Booking: room',
    values: { type: 'booking', what: 'room', original_type: 'double' },
    time: { startMs: ms('2024-03-05'), endMs: ms('2024-03-08') },
  });
  expect(attends).toMatchObject({ id: 'b1/attends', from: { ref: 'p1' }, to: { ref: 'b1' } });
  expect(pays).toMatchObject({ id: 'b1/pays', from: { ref: 'p2' }, amount: 90, currency: 'EUR' });
  expect(located).toMatchObject({ id: 'b1/located_at', from: { ref: 'b1' }, to: { ref: 'h1' } });
  expect(second).toMatchObject({
    name: 'Booking',
    values: { what: 'room for Ana', amount: 40, currency: 'EUR' },
  });
  expect(warningCodesOf(rows)).toEqual(['unknown_what']);
});

test('adverts become a document that phone, account and person advertise on', async () => {
  const rows = await readFile(
    'adverts.csv',
    'phone,account,person,at,place,platform,price\n+1,,p1,2024-03-05,Wien,siteX,80\n,,,2024,,,\n',
  );
  const [advert, byPhone, byPerson] = recordsOf(rows);
  expect(advert).toMatchObject({
    kind: 'document',
    name: 'Advert on siteX',
    values: { type: 'advert', place: 'Wien', platform: 'siteX', price: 80 },
  });
  const id = advert?.type === 'entity' ? advert.id : '';
  expect(id).toMatch(/^~/u);
  expect(byPhone).toMatchObject({
    kind: 'advertises',
    id: `${id}/phone`,
    from: { ref: '+1', orNumberOf: 'phone' },
    to: { ref: id },
  });
  expect(byPerson).toMatchObject({ id: `${id}/person`, from: { ref: 'p1' } });
  expect(warningCodesOf(rows)).toContain('no_currency');
  expect(rejectsOf(rows)).toMatchObject([{ row: 2, column: 'phone' }]);
});

test('interventions become an event with targets and places', async () => {
  const rows = await readFile(
    'interventions.csv',
    'id,at,what,place,touchpoint,targets\ni1,2024-03-05,raid,h1,t1,p1;c1\n',
  );
  expect(recordsOf(rows)).toMatchObject([
    { kind: 'event', id: 'i1', name: 'Intervention: raid', values: { what: 'raid' } },
    { kind: 'attends', from: { ref: 'p1' }, to: { ref: 'i1' } },
    { kind: 'attends', from: { ref: 'c1' }, to: { ref: 'i1' } },
    { kind: 'located_at', from: { ref: 'i1' }, to: { ref: 'h1' } },
    { kind: 'located_at', from: { ref: 'i1' }, to: { ref: 't1' } },
  ]);
  expect(new Set(linksOf(rows).map(({ id }) => id)).size).toBe(4);
});

test('coverage says who was observed, through what, when', async () => {
  const rows = await readFile(
    'coverage.csv',
    'subject,channel,from,until,origin\n*,Calls,2024-01,2024-03,warrant 4\np1,radar,2024,2024,\np1,calls,2024,,\n',
  );
  expect(recordsOf(rows)[0]).toEqual({
    type: 'coverage',
    subject: '*',
    channel: 'calls',
    from: { startMs: ms('2024-01-01'), endMs: ms('2024-02-01') },
    until: { startMs: ms('2024-03-01'), endMs: ms('2024-04-01') },
    provenance: { row: 1, origin: 'warrant 4' },
  });
  expect(warningCodesOf(rows)).toEqual(['unknown_channel']);
  expect(rejectsOf(rows)).toMatchObject([{ row: 3, column: 'until', reason: 'is empty' }]);
});
