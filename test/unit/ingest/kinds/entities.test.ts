import { describe, expect, test } from 'vitest';
import {
  entitiesOf,
  linksOf,
  readFile,
  recordsOf,
  rejectsOf,
  warningCodesOf,
} from '../read-text-as-file.js';

const ms = (text: string): number => Date.parse(text);

describe('people', () => {
  test('have aliases, dated facts and roles', async () => {
    const rows = await readFile(
      'people.csv',
      'id,name,aliases,birth_date,gender,role\n' +
        'p1,Ana,"Anuta; Ani;;",1990-05,f,suspect;Presumed Victim\np2,Eva,,,,boss\np3,Ion,,,,eyewitness\n',
    );
    expect(entitiesOf(rows)).toEqual([
      {
        type: 'entity',
        kind: 'person',
        id: 'p1',
        name: 'Ana',
        values: { aliases: ['Anuta', 'Ani'], birth_date: '1990-05', gender: 'f' },
        roles: [{ role: 'suspect' }, { role: 'presumed_victim' }],
        provenance: { row: 1 },
      },
      expect.objectContaining({ roles: [{ role: 'unknown', text: 'boss' }] }),
      expect.objectContaining({ roles: [{ role: 'witness', text: 'eyewitness' }] }),
    ]);
    expect(warningCodesOf(rows)).toEqual(['unknown_role', 'protective_role']);
  });

  test('birth dates keep the calendar day whatever the zone of the file', async () => {
    const rows = await readFile('people.csv', 'id,name,birth_date\np1,Ana,05/03/1990\n', {
      dateFormat: 'dd/MM/yyyy',
      timezone: 'Pacific/Auckland',
    });
    expect(entitiesOf(rows)[0]?.values.birth_date).toBe('1990-03-05');
  });
});

test('roles are dated statements about a person who is declared elsewhere', async () => {
  const rows = await readFile(
    'roles.csv',
    'person,role,child,from,until\np1,witness,yes,2024-01,2024-02-10\np2,suspect,maybe,,\np3,suspect,,2024,2023\n',
  );
  expect(recordsOf(rows)).toEqual([
    {
      type: 'entity',
      kind: 'person',
      id: 'p1',
      values: {},
      roles: [
        {
          role: 'witness',
          child: true,
          from: { startMs: ms('2024-01-01'), endMs: ms('2024-02-01') },
          until: { startMs: ms('2024-02-10'), endMs: ms('2024-02-11') },
        },
      ],
      provenance: { row: 1 },
      mustExist: { column: 'person' },
    },
  ]);
  expect(rejectsOf(rows)).toMatchObject([
    { row: 2, column: 'child', value: 'maybe' },
    { row: 3, column: 'until', reason: 'the end lies before the start' },
  ]);
});

describe('phones and accounts', () => {
  test('are named by their number and linked to their dated holders', async () => {
    const rows = await readFile(
      'phones.csv',
      'id,number,imei,holder,holder_from,holder_until\n' +
        'f1,+37360000001,35,p1,2024-01-01,2024-02-29\nf1,+37360000001,35,p2,2024-03-01,\nf2,+4366,,,,\n',
    );
    expect(entitiesOf(rows)).toMatchObject([
      {
        kind: 'phone',
        id: 'f1',
        name: '+37360000001',
        values: { number: '+37360000001', imei: '35' },
      },
      { id: 'f1' },
      { id: 'f2' },
    ]);
    const [first, second, ...rest] = linksOf(rows);
    expect(first).toMatchObject({
      kind: 'uses_phone',
      from: { ref: 'p1', column: 'holder' },
      to: { ref: 'f1', column: 'id' },
      time: { startMs: ms('2024-01-01'), endMs: ms('2024-03-01') },
    });
    expect(second?.time).toEqual({ startMs: ms('2024-03-01'), endMs: Date.UTC(10_000, 0, 1) });
    expect(first?.id).toMatch(/^f1\/holder\/p1\//u);
    expect(second?.id).not.toBe(first?.id);
    expect(rest).toEqual([]);
  });

  test('dates of use without a holder are kept and warned of', async () => {
    const rows = await readFile('phones.csv', 'id,number,holder,holder_from\nf1,+373,,2024\n');
    expect(entitiesOf(rows)[0]?.values).toEqual({ number: '+373', holder_from: '2024' });
    expect(warningCodesOf(rows)).toEqual(['no_holder']);
  });

  test('an account has a balance that may be below zero', async () => {
    const rows = await readFile(
      'accounts.csv',
      'id,number,bank,currency,balance,balance_at,holder\na1,AT61,Bank,eur,-12.5,2024-03-05,c1\n',
    );
    expect(entitiesOf(rows)[0]).toMatchObject({
      name: 'AT61',
      values: { currency: 'EUR', balance: -12.5, balance_at: '2024-03-05' },
    });
    expect(linksOf(rows)).toMatchObject([
      { kind: 'holds_account', id: 'a1/holder/c1', from: { ref: 'c1' }, to: { ref: 'a1' } },
    ]);
  });
});

test('places have checked coordinates', async () => {
  const rows = await readFile('places.csv', 'id,name,lat,lon\nx,Wien,48.2,16.4\ny,Far,91,0\n');
  expect(entitiesOf(rows)).toMatchObject([{ kind: 'place', values: { lat: 48.2, lon: 16.4 } }]);
  expect(rejectsOf(rows)).toMatchObject([{ row: 2, column: 'lat', value: '91' }]);
});

test('touchpoints keep a type that is not listed, with a warning', async () => {
  const rows = await readFile(
    'touchpoints.csv',
    'id,name,type\nt,Desk,Permit-Office\nu,Gate,gate\n',
  );
  expect(entitiesOf(rows).map(({ values }) => values)).toEqual([
    { type: 'permit_office' },
    { type: 'gate' },
  ]);
  expect(warningCodesOf(rows)).toEqual(['unknown_type']);
});

test('events have a time, not properties that look like one', async () => {
  const rows = await readFile('events.csv', 'id,name,at,until\ne,Meeting,2024-03-05,2024-03-06\n');
  expect(entitiesOf(rows)[0]).toMatchObject({
    kind: 'event',
    time: { startMs: ms('2024-03-05'), endMs: ms('2024-03-07') },
    values: {},
  });
});

describe('entities', () => {
  test('are of the kind that each row names, and checked like it', async () => {
    const rows = await readFile(
      'entities.csv',
      'id,kind,name,role,plate,lat\np,Person,Ana,victim,,\nv,vehicle,Van,,W-1,\nx,place,Wien,,,95\nz,ship,Z,,,\n',
    );
    expect(entitiesOf(rows)).toMatchObject([
      { kind: 'person', values: {}, roles: [{ role: 'presumed_victim', text: 'victim' }] },
      { kind: 'vehicle', values: { plate: 'W-1' } },
    ]);
    expect(rejectsOf(rows)).toMatchObject([
      { row: 3, column: 'lat' },
      { row: 4, column: 'kind', reason: expect.stringMatching(/no kind of entity: person, /u) },
    ]);
  });
});
