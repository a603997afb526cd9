import { expect, test } from 'vitest';
import { ImportLookup } from '../../server/store/import/lookup.js';
import { describeOnEachStore } from '../helpers/each-store.js';
import { entity, importRows, link, rowsOf } from '../helpers/rows.js';

describeOnEachStore('the memory of an import', (on) => {
  test('is emptied between batches only: a batch keeps every end it has learnt', async () => {
    const caseFile = await on.newCase();
    const ids = Array.from({ length: 10 }, (_, n) => `p${n}`);
    const people = ids.map((id) => entity('person', id));
    await importRows(on.store, caseFile, 'p.csv', rowsOf(...people));
    const lookup = new ImportLookup(on.runner.read, caseFile.id, 4);
    const known = (names: readonly string[]) => names.filter((id) => lookup.find(id) !== undefined);

    await lookup.loadEnds([link('knows', '1', 'p0', 'p1')], new Set());
    const records = ids.map((id) => link('knows', id, 'p0', id));
    await lookup.loadEnds(records, new Set());
    expect(known(ids)).toEqual(ids);
    lookup.remember('new', { kind: 'person', placeholder: false });
    expect(known([...ids, 'new'])).toHaveLength(11);

    expect(lookup.isFull).toBe(true);
    lookup.forget();
    expect(lookup.isFull).toBe(false);
    expect(known(ids)).toEqual([]);
    await lookup.loadEnds(records.slice(0, 2), new Set());
    expect(known(ids)).toEqual(['p0', 'p1']);
  });
});
