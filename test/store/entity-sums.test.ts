import { expect, test } from 'vitest';
import { showEntity } from '../../server/features/neighbourhood/use-case.js';
import { describeOnEachStore } from '../helpers/each-store.js';
import { entity, importRows, link, rowsOf } from '../helpers/rows.js';

const paid = (id: string, from: string, to: string, amount?: number, currency?: string) =>
  link('pays', id, from, to, {
    values: { ...(amount !== undefined && { amount }), ...(currency && { currency }) },
  });

describeOnEachStore('what the links of an entity add up to', (on) => {
  test('amounts by currency and direction, durations of calls, never those of others', async () => {
    const caseFile = await on.newCase();
    const call = (id: string, from: string, to: string, seconds?: number) =>
      link('calls', id, from, to, {
        values: seconds === undefined ? {} : { duration_seconds: seconds },
      });
    const rows = rowsOf(
      ...['a', 'b', 'c'].map((id) => entity('account', id)),
      paid('1', 'a', 'b', 0.1, 'EUR'),
      paid('2', 'a', 'b', 0.2, 'EUR'),
      paid('3', 'a', 'c', 1000, 'RON'),
      // No currency: it can be added to nothing.
      paid('4', 'a', 'c', 77),
      paid('5', 'c', 'a', 5, 'EUR'),
      paid('6', 'b', 'c', 9000, 'EUR'),
      paid('7', 'a', 'a', 9000, 'EUR'),
      call('8', 'a', 'b', 60),
      call('9', 'a', 'b', 0),
      call('10', 'a', 'c'),
    );
    await importRows(on.store, caseFile, 'rows.csv', rows);
    // Another record of a payment does not make it two.
    await importRows(on.store, caseFile, 'more.csv', rowsOf(paid('1', 'a', 'b', 0.1, 'EUR')));
    const { bundles } = await showEntity(on.caller, caseFile.name, 'a');
    const sums = bundles.map(({ kind, direction, links, ...rest }) => ({
      ...{ kind, direction, links },
      ...rest,
    }));
    expect(sums).toEqual([
      { kind: 'calls', direction: 'out', links: 3, durationSeconds: 60, timed: 2 },
      { kind: 'pays', direction: 'in', links: 1, amounts: { EUR: 5 }, amounted: 1 },
      { kind: 'pays', direction: 'out', links: 4, amounts: { EUR: 0.3, RON: 1000 }, amounted: 3 },
    ]);
  });

  test('documents that it is linked to, masked', async () => {
    const caseFile = await on.newCase();
    const rows = rowsOf(
      entity('person', 'p'),
      entity('person', 'w', { values: { name: 'Vera Vidalová' }, roles: [{ role: 'witness' }] }),
      entity('document', 'd1', { values: { name: 'Statement of Vera Vidalová' } }),
      entity('document', 'd2', { values: { name: 'Lease' } }),
      link('books', '1', 'p', 'd2'),
      link('books', '2', 'p', 'd1'),
      link('other', '3', 'd1', 'p'),
      link('books', '4', 'w', 'd2'),
    );
    await importRows(on.store, caseFile, 'rows.csv', rows);
    const view = await showEntity(on.caller, caseFile.name, 'p');
    expect(view).toMatchObject({
      moreDocuments: false,
      documents: [
        { id: 'd1', linkKinds: ['books', 'other'], links: 2 },
        { id: 'd2', name: 'Lease', linkKinds: ['books'], links: 1 },
      ],
    });
    expect(JSON.stringify(view.documents)).not.toMatch(/Vera|Vidal/u);
  });
});
