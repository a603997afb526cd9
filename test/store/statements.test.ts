import { expect, test } from 'vitest';
import type { BatchOutcome } from '../../server/store/graph-store.js';
import { dumpCase } from '../helpers/dump-case.js';
import { importTexts } from '../helpers/csv-files.js';
import { describeOnEachStore, newCaseName } from '../helpers/each-store.js';
import { entity, importRows, link, rowsOf, writeRows } from '../helpers/rows.js';

const PEOPLE = rowsOf(entity('person', 'a'), entity('person', 'b'), entity('person', 'c'));

function tally({ created, updated, unchanged }: BatchOutcome['links']): number[] {
  return [created, updated, unchanged];
}

describeOnEachStore('statements', (on) => {
  test('files that disagree leave every statement, and one current value by the stated rule', async () => {
    const name = newCaseName();
    await importTexts(on.caller, name, {
      'people-1.csv': 'id,name,birth_date,reliability,credibility,origin\np1,Ana,1980,E,5,tip\n',
    });
    await importTexts(on.caller, name, {
      'people-2.csv': 'id,name,birth_date,origin\np1,Ana,1981,register\n',
      'people-3.csv': 'id,name,birth_date,origin\np1,Ana,1981,register\n\n',
      'people-4.csv': 'id,name,birth_date,origin\np1,Ana,1982,wiretap\np2,Ben,1990,wiretap\n',
    });
    const report = await importTexts(on.caller, name, {
      'people-5.csv': 'id,name,birth_date,reliability,credibility\np1,Anna,1983,A,1\n',
    });
    expect(report.warnings.map(({ code }) => code)).toContain('contradiction');
    const caseFile = (await on.store.findCase(name))!;
    const [ana] = await on.store.getEntities(caseFile.id, ['p1']);
    // Graded A1 beats four others; the doubtful E5 comes last; 1981 has no more origins than 1982.
    expect(ana?.values['birth_date']).toBe('1983');
    expect(ana?.name).toBe('Anna');
    expect(ana?.statements).toHaveLength(5);
    const [born] = ana!.contradictions.filter(({ property }) => property === 'birth_date');
    expect(born?.others.map(({ value }) => value)).toEqual(['1981', '1982', '1980']);
    expect(born?.others[0]?.records.map(({ source, row }) => [source, row])).toEqual([
      [2, 1],
      [3, 1],
    ]);
  });

  test('two equal rows without id are two links, on every pass', async () => {
    const name = newCaseName();
    const files = {
      'accounts.csv': 'id,number\na1,1\na2,2\n',
      'transactions.csv':
        'from,to,amount,currency,at\n' +
        'a1,a2,500,EUR,2024-01-06\n'.repeat(3) +
        'a1,a2,9,EUR,2024\n',
    };
    await importTexts(on.caller, name, files);
    const caseFile = (await on.store.findCase(name))!;
    const before = await dumpCase(on, caseFile);
    expect(before.links.map(({ amount }) => amount).sort()).toEqual([500, 500, 500, 9]);
    await importTexts(on.caller, name, files);
    expect(await dumpCase(on, caseFile)).toEqual(before);
  });

  test('one link id twice in a file is one link with two statements, and stays so', async () => {
    const caseFile = await on.newCase();
    await importRows(on.store, caseFile, 'people.csv', PEOPLE);
    const rows = rowsOf(
      link('pays', 'x', 'a', 'b', { amount: 10, currency: 'EUR' }),
      link('pays', 'y', 'a', 'b', { amount: 1, currency: 'EUR' }),
      link('pays', 'x', 'a', 'b', { amount: 12, currency: 'EUR', provenance: { origin: 'o' } }),
    );
    expect(tally((await importRows(on.store, caseFile, 'l.csv', rows)).links)).toEqual([2, 1, 0]);
    const before = await dumpCase(on, caseFile);
    const [x] = before.links;
    expect(x?.statements.map(({ values }) => values['amount'])).toEqual([10, 12]);
    expect(x?.contradictions.map(({ property }) => property)).toEqual(['amount']);
    expect(tally((await importRows(on.store, caseFile, 'l.csv', rows)).links)).toEqual([0, 0, 3]);
    expect(await dumpCase(on, caseFile)).toEqual(before);
  });

  test('the second statement may come batches later, or from another file', async () => {
    const caseFile = await on.newCase();
    await importRows(on.store, caseFile, 'people.csv', PEOPLE);
    const [first, second, third] = rowsOf(
      link('calls', 'x', 'a', 'b', { time: { startMs: 5 }, values: { note: 'one' } }),
      link('calls', 'x', 'a', 'b', { provenance: { grade: 'admiralty:A1' }, time: { startMs: 9 } }),
      link('knows', 'x', 'a', 'b'),
    );
    for (let pass = 0; pass < 2; pass += 1) {
      const session = await on.store.openImport(
        caseFile,
        { fileName: 'f.csv', sha256: 'f', bytes: 1, kind: 'links', settings: {} },
        on.caller.act,
        {},
      );
      for (const row of [first!, second!, third!]) await writeRows(session, [row]);
      await session.complete();
    }
    await importRows(on.store, caseFile, 'g.csv', rowsOf(link('calls', 'x', 'a', 'b')));
    const { links } = await dumpCase(on, caseFile);
    expect(links.map(({ kind, statements }) => [kind, statements.length])).toEqual([
      ['calls', 3],
      ['knows', 1],
    ]);
    expect(links[0]?.time).toEqual({ startMs: 9 });
    expect(links[0]?.values).toEqual({ note: 'one' });
  });

  test('an id between other ends is rejected, within a file and across files', async () => {
    const caseFile = await on.newCase();
    await importRows(on.store, caseFile, 'people.csv', PEOPLE);
    const outcome = await importRows(
      on.store,
      caseFile,
      'l.csv',
      rowsOf(link('knows', 'x', 'a', 'b'), link('knows', 'x', 'a', 'c')),
    );
    expect(outcome.rejects).toMatchObject([{ row: 2, column: 'id', value: 'x' }]);
    const other = await importRows(
      on.store,
      caseFile,
      'm.csv',
      rowsOf(link('knows', 'x', 'b', 'c'), link('meets', 'x', 'b', 'c')),
    );
    expect(other.rejects).toMatchObject([{ row: 1, column: 'id', value: 'x' }]);
    const { links } = await dumpCase(on, caseFile);
    expect(links.map(({ kind, source, target }) => [kind, source, target])).toEqual([
      ['knows', 'a', 'b'],
      ['meets', 'b', 'c'],
    ]);
  });

  test('first and last seen span what is recorded, whatever the order of the files', async () => {
    const caseFile = await on.newCase();
    await importRows(on.store, caseFile, 'people.csv', PEOPLE);
    const year = (y: number) => ({ startMs: Date.UTC(y, 0, 1), endMs: Date.UTC(y + 1, 0, 1) });
    await importRows(
      on.store,
      caseFile,
      'l.csv',
      rowsOf(link('knows', 'x', 'a', 'b', { time: year(2024) })),
    );
    await importRows(
      on.store,
      caseFile,
      'm.csv',
      rowsOf(link('knows', 'y', 'a', 'c', { time: { startMs: Date.UTC(2023, 5, 1) } })),
    );
    const seen = new Map((await dumpCase(on, caseFile)).entities.map((each) => [each.id, each]));
    const [a, b] = [seen.get('a'), seen.get('b')];
    const expansion = await on.store.expandEntity(caseFile.id, 'a', { limit: 1 });
    expect(expansion?.entity).toEqual(a);
    expect([a?.firstMs, a?.lastMs]).toEqual([Date.UTC(2023, 5, 1), Date.UTC(2025, 0, 1) - 1]);
    expect([b?.firstMs, b?.lastMs]).toEqual([Date.UTC(2024, 0, 1), Date.UTC(2025, 0, 1) - 1]);
    const sources = await on.store.listSources(caseFile.id);
    expect(sources.map(({ firstMs }) => firstMs)).toEqual([
      undefined,
      Date.UTC(2024, 0, 1),
      Date.UTC(2023, 5, 1),
    ]);
  });
});
