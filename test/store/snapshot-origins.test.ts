import { expect, test } from 'vitest';
import { describeOnEachStore } from '../helpers/each-store.js';
import { entity, importRows, link, rowsOf } from '../helpers/rows.js';

const stated = (provenance: { origin?: string; derivedFrom?: string }) =>
  link('knows', 'several', 'a', 'b', { provenance });

describeOnEachStore('origins of a snapshot', (on) => {
  test('are told where asked for: each once, those of records that repeat another left out', async () => {
    const caseFile = await on.newCase();
    const rows = rowsOf(
      ...['a', 'b'].map((id) => entity('person', id)),
      ...[stated({ origin: 'informant-1' }), stated({ origin: 'warrant-2' })],
      ...[stated({ origin: 'informant-1' }), stated({})],
      stated({ origin: 'informant-9', derivedFrom: 'IR-01/1' }),
      link('knows', 'undeclared', 'a', 'b'),
      link('knows', 'repeated', 'a', 'b', {
        provenance: { origin: 'informant-9', derivedFrom: 'IR-01/2' },
      }),
    );
    await importRows(on.store, caseFile, 'rows.csv', rows);
    const read = async (origins?: true) => {
      const snapshot = await on.store.readSnapshot(caseFile.id, { ...(origins && { origins }) });
      return snapshot.links.map((each) => [each.id, each.origins]);
    };
    expect(await read(true)).toEqual([
      ['repeated', ['informant-9']],
      ['several', ['informant-1', 'warrant-2', '']],
      ['undeclared', undefined],
    ]);
    expect(await read()).toEqual([
      ['repeated', undefined],
      ['several', undefined],
      ['undeclared', undefined],
    ]);
  });
});
