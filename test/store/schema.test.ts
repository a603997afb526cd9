import { expect, test } from 'vitest';
import { openCypherGraphStore } from '../../server/store/cypher-graph-store.js';
import { ENTITY_KINDS } from '../../server/contract/entity.js';
import { LINK_KINDS } from '../../server/contract/link.js';
import { dumpCase } from '../helpers/dump-case.js';
import { describeOnEachStore } from '../helpers/each-store.js';
import { entity, importRows, link, rowsOf } from '../helpers/rows.js';

describeOnEachStore('schema', (on) => {
  test('can be brought up again on a store that holds data', async () => {
    const caseFile = await on.newCase();
    await importRows(on.store, caseFile, 'a.csv', rowsOf(entity('person', 'p1')));
    const before = await dumpCase(on, caseFile);
    await openCypherGraphStore(on.runner);
    expect(await dumpCase(on, caseFile)).toEqual(before);
  });

  test('refuses a second case of one name', async () => {
    const { name } = await on.newCase();
    await expect(on.store.createCase(name, { actor: 'x', at: '2026' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await on.store.listCases()).filter((each) => each.name === name)).toHaveLength(1);
  });

  test('keeps every kind of entity and of link as it was given', async () => {
    const caseFile = await on.newCase();
    const people = rowsOf(
      ...ENTITY_KINDS.map((kind, n) =>
        entity(kind, `e${n}`, {
          values: { aliases: ['one', 'two'], number: `+44 ${n}`, lat: 51.5, weight: n, open: true },
          provenance: { grade: 'admiralty:B2', origin: 'warrant 7', sourceRef: 'X/1', notes: 'n' },
        }),
      ),
    );
    const time = { startMs: 1_700_000_000_000, endMs: 1_700_003_600_000, zone: '+02:00' };
    const links = rowsOf(
      ...LINK_KINDS.map((kind, n) =>
        link(kind, `l${n}`, `e${n % 9}`, `e${(n + 4) % 9}`, {
          time,
          amount: 0.1 + n,
          currency: 'EUR',
          weight: n,
          directed: n % 2 === 0,
          values: { method: 'cash', list: ['a', 'b'] },
          provenance: { grade: '4x4:A1', handling: 'H1', derivedFrom: 'r0' },
        }),
      ),
    );
    await importRows(on.store, caseFile, 'entities.csv', people);
    const outcome = await importRows(on.store, caseFile, 'links.csv', links);
    expect(outcome.links.created).toBe(LINK_KINDS.length);
    expect(outcome.rejects).toEqual([]);

    const { entities, links: stored } = await dumpCase(on, caseFile);
    expect(entities.map(({ kind }) => kind)).toEqual(ENTITY_KINDS);
    expect(entities[3]).toMatchObject({
      id: 'e3',
      name: 'Name of e3',
      values: { aliases: ['one', 'two'], number: '+44 3', lat: 51.5, weight: 3, open: true },
      placeholder: false,
      contradictions: [],
    });
    expect(entities[3]?.statements[0]?.provenance).toEqual({
      ...{ source: 1, row: 4, grade: 'admiralty:B2', origin: 'warrant 7' },
      ...{ sourceRef: 'X/1', notes: 'n' },
    });
    expect(new Set(stored.map(({ kind }) => kind))).toEqual(new Set(LINK_KINDS));
    for (const each of stored) {
      const n = LINK_KINDS.indexOf(each.kind);
      expect(each).toMatchObject({
        ...{ id: `l${n}`, source: `e${n % 9}`, target: `e${(n + 4) % 9}`, time },
        ...{ amount: 0.1 + n, currency: 'EUR', weight: n, directed: n % 2 === 0 },
        values: { method: 'cash', list: ['a', 'b'] },
      });
      expect(each.statements[0]?.provenance).toEqual({
        ...{ source: 2, row: n + 1, grade: '4x4:A1', handling: 'H1', derivedFrom: 'r0' },
      });
    }
  });

  test('keeps numbers exactly, at the edges too', async () => {
    const caseFile = await on.newCase();
    const numbers = [0, -1, 0.1, 1e-9, 123_456_789_012.34, 2 ** 53 - 1, 2 ** 53 + 2, 1e21, -1e300];
    const rows = rowsOf(
      entity('account', 'a'),
      entity('account', 'b'),
      ...numbers.map((amount, n) => link('pays', `t${n}`, 'a', 'b', { amount, currency: 'EUR' })),
    );
    await importRows(on.store, caseFile, 'n.csv', rows);
    const { links } = await on.store.readSnapshot(caseFile.id, {});
    expect(links.map(({ amount }) => amount)).toEqual(numbers);
  });
});
