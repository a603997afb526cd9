import { expect, test } from 'vitest';
import { dumpCase } from '../helpers/dump-case.js';
import { importTexts } from '../helpers/csv-files.js';
import { describeOnEachStore, newCaseName } from '../helpers/each-store.js';

const FILES = {
  'people.csv':
    'id,name,aliases,birth_date,role,reliability,credibility,origin\n' +
    'p1,Ana Petrović,Anica;Ani,1980-03,suspect,B,2,informant 4\n' +
    'p2,Ben Hall,,1975,associate,,,\n',
  'roles.csv': 'person,role,from,until\np2,witness,2023,2024\np2,suspect,2024-02-01,\n',
  'phones.csv':
    'id,number,holder,holder_from\nph1,+44 7700 900001,p1,2023-05\nph2,07700900002,p2,\n',
  'accounts.csv': 'id,number,bank,holder\na1,GB00 1,Bank,p1\na2,GB00 2,Bank,p2\n',
  'calls.csv':
    'from,to,at,duration_seconds\n+447700900001,ph2,2024-01-05T10:00:00Z,30\n' +
    '+447700900001,ph2,2024-01-05T10:00:00Z,30\n',
  'transactions.csv':
    'id,from,to,amount,currency,at\nt1,a1,a2,100.50,EUR,2024-01-06\nt2,GB001,GB002,7,EUR,2024\n' +
    't3,a1,nobody,7,EUR,2024\n',
  'coverage.csv': 'subject,channel,from,until\n*,calls,2024-01-01,2024-06-30\np1,money,2024,2024\n',
};

describeOnEachStore('importing again', (on) => {
  test('the same files change nothing: content, counters, version, ledgers, log', async () => {
    const name = newCaseName();
    const first = await importTexts(on.caller, name, FILES);
    expect(first).toMatchObject({ rejectedRows: 1, links: { created: 8 } });
    const caseFile = (await on.store.findCase(name))!;
    // The first look at a protected person gives the pseudonyms, which the log says.
    await on.store.readProtected(caseFile, on.caller.act);
    const before = await dumpCase(on, caseFile);
    expect(before.entities).toHaveLength(6);
    expect(before.links).toHaveLength(8);
    expect(before.coverage).toHaveLength(2);

    const again = await importTexts(on.caller, name, FILES);
    expect(again.entities).toEqual({ created: 0, updated: 0, unchanged: 8 });
    expect(again.links).toEqual({ created: 0, updated: 0, unchanged: 8 });
    expect(await dumpCase(on, caseFile)).toEqual(before);
  });

  test('the same files in one case and another are two', async () => {
    const names = [newCaseName(), newCaseName()];
    for (const name of names) await importTexts(on.caller, name, FILES);
    const dumps = [];
    for (const name of names) dumps.push(await dumpCase(on, (await on.store.findCase(name))!));
    expect(dumps[0]?.entities).toEqual(dumps[1]?.entities);
    expect(dumps[0]?.links).toEqual(dumps[1]?.links);
  });

  test('the same bytes read in another way are another source', async () => {
    const name = newCaseName();
    const text = 'id,name\np1,Ana\n';
    await importTexts(on.caller, name, { 'people.csv': text });
    await importTexts(on.caller, name, { 'people-copy.csv': text });
    const caseFile = (await on.store.findCase(name))!;
    expect(await on.store.listSources(caseFile.id)).toHaveLength(1);
    await importTexts(on.caller, name, { 'companies.csv': text.replace('p1', 'c1') });
    const sources = await on.store.listSources(caseFile.id);
    expect(sources.map(({ number, kind, complete }) => [number, kind, complete])).toEqual([
      [1, 'people', true],
      [2, 'companies', true],
    ]);
  });

  test('a dry run foretells what the import does, and writes nothing', async () => {
    const name = newCaseName();
    const people = { 'people.csv': 'id,name\np1,Ana\np2,Ben\n' };
    const links = {
      'links.csv': 'id,source,target\nl1,p1,p2\nl2,p1,p2\nl1,p1,p2\nl3,p1,p9\n',
      'more-links.csv': 'id,source,target,weight\nl1,p1,p2,4\n',
    };
    const dryNew = await importTexts(on.caller, name, { ...people, ...links }, { dryRun: true });
    expect(await on.store.findCase(name)).toBeNull();
    expect(dryNew).toMatchObject({
      rejectedRows: 1,
      entities: { created: 2, updated: 0, unchanged: 0 },
      links: { created: 2, updated: 2, unchanged: 0 },
    });
    const real = await importTexts(on.caller, name, { ...people, ...links });
    expect([real.entities, real.links]).toEqual([dryNew.entities, dryNew.links]);
    const before = await dumpCase(on, (await on.store.findCase(name))!);
    const more = { 'people-more.csv': 'id,name\np1,Anna\np3,Cid\n', ...links };
    const dry = await importTexts(on.caller, name, more, { dryRun: true });
    expect(await dumpCase(on, (await on.store.findCase(name))!)).toEqual(before);
    const done = await importTexts(on.caller, name, more);
    expect([dry.entities, dry.links]).toEqual([done.entities, done.links]);
    expect(done.links).toEqual({ created: 0, updated: 0, unchanged: 4 });
    expect(dry.rejectedRows).toBe(done.rejectedRows);
  });
});
