import { expect, test } from 'vitest';
import { dumpCase } from '../helpers/dump-case.js';
import { importTexts } from '../helpers/csv-files.js';
import { describeOnEachStore, newCaseName } from '../helpers/each-store.js';
import { entity, importRows, link, rowsOf } from '../helpers/rows.js';

const LINKS = { 'links.csv': 'source,target,kind\np1,p2,knows\np1,x9,other\n' };

describeOnEachStore('ends that no file declares', (on) => {
  test('make the row a reject, until the list is imported and the same file again', async () => {
    const name = newCaseName();
    const people = { 'people.csv': 'id,name\np1,Ana\np2,Ben\n' };
    const early = await importTexts(on.caller, name, LINKS);
    expect(early).toMatchObject({ rejectedRows: 2, links: { created: 0 } });
    await importTexts(on.caller, name, people);
    const late = await importTexts(on.caller, name, LINKS);
    expect(late).toMatchObject({ rejectedRows: 1, links: { created: 1, unchanged: 0 } });
    const caseFile = (await on.store.findCase(name))!;
    const before = await dumpCase(on, caseFile);
    expect(before.links).toMatchObject([{ source: 'p1', target: 'p2' }]);
    expect(await importTexts(on.caller, name, LINKS)).toMatchObject({
      links: { created: 0, unchanged: 1 },
    });
    expect(await dumpCase(on, caseFile)).toEqual(before);
  });

  test('become placeholders where asked for, filled by a later file of any kind', async () => {
    const name = newCaseName();
    await importTexts(on.caller, name, LINKS, { createMissing: 'person' });
    const caseFile = (await on.store.findCase(name))!;
    const early = await dumpCase(on, caseFile);
    expect(early.entities.map(({ id, kind, placeholder }) => [id, kind, placeholder])).toEqual([
      ['p1', 'person', true],
      ['p2', 'person', true],
      ['x9', 'person', true],
    ]);
    await importTexts(on.caller, name, LINKS, { createMissing: 'person' });
    expect(await dumpCase(on, caseFile)).toEqual(early);

    await importTexts(on.caller, name, { 'companies.csv': 'id,name,country\nx9,Acme Ltd,GB\n' });
    const { entities, links } = await dumpCase(on, caseFile);
    expect(entities[2]).toMatchObject({
      ...{ id: 'x9', kind: 'company', name: 'Acme Ltd', placeholder: false },
      statements: [{ values: { name: 'Acme Ltd', country: 'GB' } }],
    });
    expect(links).toHaveLength(2);
    const [row] = await on.raw(
      'MATCH (e:Entity {caseId: $id}) WHERE e.id = $x RETURN labels(e) AS labels',
      { id: caseFile.id, x: 'x9' },
    );
    expect([...(row?.['labels'] as string[])].sort()).toEqual(['Company', 'Entity']);
    await importTexts(on.caller, name, LINKS, { createMissing: 'person' });
    expect((await dumpCase(on, caseFile)).entities).toEqual(entities);
  });

  test('a placeholder that is given a role is a person, and protected like one', async () => {
    const caseFile = await on.newCase();
    await importRows(on.store, caseFile, 'c.csv', rowsOf(link('calls', '1', 'v', 'w')), {
      createMissing: 'phone',
    });
    const role = entity('person', 'v', {
      roles: [{ role: 'identified_victim' }],
      mustExist: { column: 'person' },
    });
    await importRows(on.store, caseFile, 'r.csv', rowsOf(role));
    const [protectedOne] = await on.store.readProtected(caseFile, on.caller.act);
    expect(protectedOne).toMatchObject({ id: 'v', kind: 'person' });
  });

  test('a role needs its person', async () => {
    const caseFile = await on.newCase();
    const role = entity('person', 'v', {
      roles: [{ role: 'witness' }],
      mustExist: { column: 'person' },
    });
    const { rejects } = await importRows(on.store, caseFile, 'r.csv', rowsOf(role));
    expect(rejects).toMatchObject([{ row: 1, column: 'person', value: 'v' }]);
    expect((await dumpCase(on, caseFile)).entities).toEqual([]);
  });

  test('an id belongs to one kind', async () => {
    const caseFile = await on.newCase();
    const rows = rowsOf(entity('person', 'a'), entity('company', 'a'), entity('person', 'a'));
    const outcome = await importRows(on.store, caseFile, 'e.csv', rows);
    expect(outcome.rejects).toMatchObject([{ row: 2, column: 'id', value: 'a' }]);
    const later = await importRows(on.store, caseFile, 'f.csv', rowsOf(entity('phone', 'a')));
    expect(later.rejects).toMatchObject([{ row: 1, column: 'id', value: 'a' }]);
    const { entities } = await dumpCase(on, caseFile);
    expect(entities).toMatchObject([{ id: 'a', kind: 'person', statements: [{}, {}] }]);
  });

  test('a row is taken whole or not at all', async () => {
    const caseFile = await on.newCase();
    const rows = rowsOf(
      [entity('phone', 'ph'), link('uses_phone', 'h', 'nobody', 'ph')],
      [entity('phone', 'ph2'), link('uses_phone', 'h2', 'p', 'ph2')],
    );
    await importRows(on.store, caseFile, 'p.csv', rowsOf(entity('person', 'p')));
    const outcome = await importRows(on.store, caseFile, 'ph.csv', rows);
    expect(outcome).toMatchObject({ entities: { created: 1 }, links: { created: 1 } });
    const { entities } = await dumpCase(on, caseFile);
    expect(entities.map(({ id }) => id)).toEqual(['p', 'ph2']);
  });

  test('a number stands for an id only where one entity has it', async () => {
    const name = newCaseName();
    const report = await importTexts(on.caller, name, {
      'phones.csv':
        'id,number\nph1,+44 7700 900 001\nph2,0044-7700-900002\nph3,(44) 1\nph4,44-1\nph5,---\n',
      'calls.csv':
        'from,to,at\n+447700900001,+44 7700 900002,2024\n+447700900001,441,2024\n+447700900001,- -,2024\n',
    });
    expect(report).toMatchObject({ rejectedRows: 2, links: { created: 1 } });
  });
});
