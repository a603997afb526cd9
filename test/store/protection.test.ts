import { expect, test } from 'vitest';
import type { ProtectedEntity } from '../../server/store/graph-store.js';
import { describeOnEachStore } from '../helpers/each-store.js';
import { entity, importRows, link, rowsOf } from '../helpers/rows.js';

const CAST = rowsOf(
  entity('person', 'v', { name: 'Vera Vidal', values: { aliases: ['Vee'], role: 'associate' } }),
  entity('person', 'o', { name: 'Otto Orlov' }),
  entity('phone', 'ph', { values: { number: '+44 7700 900123' } }),
  entity('account', 'ac', { values: { number: 'GB29 NWBK' } }),
  entity('place', 'home', { name: 'Home Street 1' }),
  entity('place', 'club', { name: 'Club Ruby' }),
  entity('event', 'stay', { name: 'A booking' }),
);

const TIES = rowsOf(
  link('uses_phone', '1', 'v', 'ph'),
  link('holds_account', '2', 'v', 'ac'),
  link('located_at', '3', 'v', 'home'),
  link('located_at', '4', 'v', 'club'),
  link('located_at', '5', 'o', 'club'),
  // A booking of hers at her home tells of nobody else being there.
  link('located_at', '6', 'stay', 'home'),
);

const TURNS_VICTIM = rowsOf(
  entity('person', 'v', {
    roles: [
      { role: 'associate', from: { startMs: 0 }, until: { startMs: 10 } },
      { role: 'identified_victim', child: true, from: { startMs: 10 } },
    ],
    mustExist: { column: 'person' },
  }),
);

function byId(list: readonly ProtectedEntity[]): Record<string, string> {
  return Object.fromEntries(list.map(({ id, pseudonym }) => [id, pseudonym]));
}

describeOnEachStore('protection', (on) => {
  const read = async (name: Parameters<typeof on.store.readProtected>[0]) =>
    byId(await on.store.readProtected(name, on.caller.act));

  async function newCast() {
    const caseFile = await on.newCase();
    await importRows(on.store, caseFile, 'cast.csv', CAST);
    await importRows(on.store, caseFile, 'ties.csv', TIES);
    return caseFile;
  }

  test('several dated roles are held at once, each with its record', async () => {
    const caseFile = await newCast();
    await importRows(on.store, caseFile, 'roles.csv', TURNS_VICTIM);
    const [vera] = await on.store.getEntities(caseFile.id, ['v']);
    expect(vera?.roles).toMatchObject([
      { role: 'associate', until: { startMs: 10 }, provenance: { source: 3, row: 1 } },
      { role: 'identified_victim', child: true, from: { startMs: 10 } },
    ]);
  });

  test('reaches back, to phones, accounts and sole places; a shared place stays open', async () => {
    const caseFile = await newCast();
    expect(await on.store.readProtected(caseFile, on.caller.act)).toEqual([]);
    await importRows(on.store, caseFile, 'roles.csv', TURNS_VICTIM);
    const found = await on.store.readProtected(caseFile, on.caller.act);
    expect(Object.keys(byId(found))).toEqual(['v', 'ac', 'home', 'ph']);
    for (const { pseudonym } of found) expect(pseudonym).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/u);
    expect(new Set(Object.values(byId(found))).size).toBe(4);
    const vera = found.find(({ id }) => id === 'v');
    expect([...(vera?.names ?? [])].sort()).toEqual(['Vee', 'Vera Vidal']);
    expect(vera?.identifiers).toEqual(['v']);
  });

  test('pseudonyms stay, and find who bears them', async () => {
    const caseFile = await newCast();
    await importRows(on.store, caseFile, 'roles.csv', TURNS_VICTIM);
    const first = await read(caseFile);
    expect(await read(caseFile)).toEqual(first);
    await importRows(
      on.store,
      caseFile,
      'more.csv',
      rowsOf(
        entity('person', 'v', { name: 'Vera V.', values: { birth_date: '2007' } }),
        entity('person', 'w', { roles: [{ role: 'witness' }] }),
        link('located_at', '7', 'o', 'home'),
      ),
    );
    const later = await read(caseFile);
    expect(later).toMatchObject({ v: first['v'], ph: first['ph'], ac: first['ac'] });
    // Somebody else lives there too by now.
    expect(Object.keys(later).sort()).toEqual(['ac', 'ph', 'v', 'w']);
    expect(await on.store.findIdByPseudonym(caseFile.id, first['ph']!)).toBe('ph');
    expect(await on.store.findIdByPseudonym(caseFile.id, '000000')).toBeNull();
  });

  test('pseudonyms of two cases tell nothing of one another', async () => {
    const cases = [await newCast(), await newCast()];
    const seen = [];
    for (const caseFile of cases) {
      await importRows(on.store, caseFile, 'roles.csv', TURNS_VICTIM);
      seen.push(await read(caseFile));
    }
    expect(Object.keys(seen[0]!)).toEqual(Object.keys(seen[1]!));
    for (const [id, pseudonym] of Object.entries(seen[0]!))
      expect(seen[1]![id]).not.toBe(pseudonym);
    expect(await on.store.findIdByPseudonym(cases[1]!.id, seen[0]!['v']!)).toBeNull();
  });

  test('words of a record protect as well as the listed roles do', async () => {
    const caseFile = await on.newCase();
    const people = rowsOf(
      entity('person', 'a', { roles: [{ role: 'unknown', text: 'Possible VICTIM' }] }),
      entity('person', 'b', { roles: [{ role: 'presumed_victim' }] }),
      entity('person', 'c', { roles: [{ role: 'suspect' }, { role: 'official' }] }),
    );
    await importRows(on.store, caseFile, 'p.csv', people);
    expect(Object.keys(await read(caseFile)).sort()).toEqual(['a', 'b']);
  });

  test('two who ask at the same time are told the same pseudonyms', async () => {
    const second = await on.openSecond();
    try {
      for (let round = 0; round < 5; round += 1) {
        const caseFile = await newCast();
        await importRows(on.store, caseFile, 'roles.csv', TURNS_VICTIM);
        const [mine, theirs] = await Promise.all([
          on.store.readProtected(caseFile, on.caller.act),
          second.store.readProtected(caseFile, on.caller.act),
        ]);
        expect(byId(theirs)).toEqual(byId(mine));
        expect(await read(caseFile)).toEqual(byId(mine));
      }
    } finally {
      await second.close();
    }
  });
});
