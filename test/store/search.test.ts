import { beforeAll, expect, test } from 'vitest';
import { describeOnEachStore } from '../helpers/each-store.js';
import { entity, importRows, rowsOf } from '../helpers/rows.js';

const ROWS = rowsOf(
  entity('person', 'p1', { name: 'Ana Petrović', values: { aliases: ['Anica', 'La Jefa'] } }),
  entity('person', 'p2', { name: 'Иван Петров' }),
  entity('person', 'p3', { name: 'Jean-Luc O’Neill' }),
  entity('person', 'p4', { name: 'Đorđe Straße' }),
  entity('phone', 'ph1', { name: 'Phone one', values: { number: '+44 (0)7700 900-123' } }),
  entity('account', 'ac1', { name: 'Account', values: { number: 'GB29 NWBK 6016 1331' } }),
  entity('company', 'c1', { name: 'Petrol & Co', values: { registration_number: 'HRB 4711' } }),
  entity('vehicle', 'v1', { name: 'White van', values: { plate: 'B-XY 123' } }),
);

const QUESTIONS: readonly [query: string, ids: string[]][] = [
  ['Petrović', ['p1']],
  ['PETROVIC', ['p1']],
  ['petrovic ana', ['p1']],
  ['an petr', ['p1']],
  ['la jefa', ['p1']],
  ['anica', ['p1']],
  ['ivan petrov', ['p2']],
  ['oneill', []],
  ['neill', ['p3']],
  ['luc jean', ['p3']],
  ['strasse dorde', ['p4']],
  ['+4407700900123', ['ph1']],
  ['44 07700 900 123', ['ph1']],
  ['GB29NWBK', []],
  ['gb29 nwbk 60161331', ['ac1']],
  ['nwbk 6016-1331', ['ac1']],
  ['hrb4711', []],
  ['4711', ['c1']],
  ['p4', ['p4']],
  ['b xy 123', ['v1']],
  ['', []],
  ['  --- ', []],
  ['nobody', []],
];

describeOnEachStore('search', (on) => {
  let caseId = '';

  beforeAll(async () => {
    const caseFile = await on.newCase();
    await importRows(on.store, caseFile, 'rows.csv', ROWS);
    caseId = caseFile.id;
  });

  test.each(QUESTIONS)('%j', async (query, ids) => {
    const { hits, more } = await on.store.searchEntities(caseId, query, 10);
    expect(hits.map(({ id }) => id)).toEqual(ids);
    expect(more).toBe(false);
  });

  test('a prefix finds all, whole words before prefixes, and says when there are more', async () => {
    const { hits } = await on.store.searchEntities(caseId, 'petrov', 10);
    expect(hits.map(({ id }) => id)).toEqual(['p2', 'p1']);
    const cut = await on.store.searchEntities(caseId, 'petr', 2);
    expect(cut.hits).toHaveLength(2);
    expect(cut.more).toBe(true);
  });

  test('an exact id is found among thousands that begin like it', async () => {
    const caseFile = await on.newCase();
    const many = Array.from({ length: 2_500 }, (_, n) =>
      entity('person', `x${2_500 - n}`, { name: `Somebody ${n}` }),
    );
    await importRows(on.store, caseFile, 'many.csv', rowsOf(...many));
    const { hits, more } = await on.store.searchEntities(caseFile.id, 'x2', 5);
    expect(hits[0]?.id).toBe('x2');
    expect(more).toBe(true);
  });

  test('numbers are found without grouping, 00 as +, by the port that resolves them', async () => {
    expect(await on.store.findIdsByNumber(caseId, '0044 (0) 7700/900.123')).toEqual(['ph1']);
    expect(await on.store.findIdsByNumber(caseId, 'gb29nwbk60161331')).toEqual(['ac1']);
    expect(await on.store.findIdsByNumber(caseId, '---')).toEqual([]);
    expect(await on.store.findIdsByNumber(caseId, '7'.repeat(3_000))).toEqual([]);
  });
});
