import { expect, test } from 'vitest';
import { countNodesAndLinks, dumpCase } from '../helpers/dump-case.js';
import { describeOnEachStore } from '../helpers/each-store.js';
import { entity, importRows, link, rowsOf } from '../helpers/rows.js';

const TEXTS = [
  "x' OR 1=1 //",
  'a"}) MATCH (n) DETACH DELETE n //',
  "'; DROP CONSTRAINT entity_key_unique; //",
  '$rows',
  '${caseId}',
  '{key: $key}',
  'back`tick',
  'back\\slash \\u0027 \\n',
  'new\nline\ttab\r\u0001\u001b[31m',
  'emoji 👩‍👩‍👧 🇷🇸 \u{1F600}',
  'أحمد محمود',
  'Zoë != Zoe\u0308',
  '__proto__',
  'constructor',
  'pipe|pipe',
  ' ',
  '#0123',
  'null',
  'x'.repeat(512),
  'x'.repeat(513),
  'ж'.repeat(10_000),
];

describeOnEachStore('texts that look like code', (on) => {
  test('stay data, as ids, names, values and numbers', async () => {
    const bystander = await on.newCase();
    await importRows(on.store, bystander, 'b.csv', rowsOf(entity('person', 'a')));
    const caseFile = await on.newCase();
    const rows = rowsOf(
      ...TEXTS.map((text) =>
        entity('phone', text, {
          name: text,
          values: { number: text, notes: text, aliases: [text] },
          provenance: { origin: text, sourceRef: text, notes: text },
        }),
      ),
      ...TEXTS.map((text, n) =>
        link('calls', text, text, TEXTS[(n + 1) % TEXTS.length]!, { values: { note: text } }),
      ),
      // The same ids once more: known links are looked up and changed by their ids.
      ...TEXTS.map((text, n) =>
        link('calls', text, text, TEXTS[(n + 1) % TEXTS.length]!, { values: { more: text } }),
      ),
    );
    const outcome = await importRows(on.store, caseFile, 'o\'brien; "x".csv', rows);
    expect(outcome.rejects).toEqual([]);
    expect(outcome.links).toEqual({ created: TEXTS.length, updated: TEXTS.length, unchanged: 0 });
    const before = await dumpCase(on, caseFile);
    expect(before.entities.map(({ id }) => id).sort()).toEqual([...TEXTS].sort());
    for (const { id, name, values, statements } of before.entities) {
      expect([name, values['number'], values['notes'], values['aliases']]).toEqual([
        ...[id, id, id, [id]],
      ]);
      expect(statements[0]?.provenance).toMatchObject({ origin: id, sourceRef: id, notes: id });
    }
    for (const { id, source, values, statements } of before.links) {
      expect([source, values['note'], values['more']]).toEqual([id, id, id]);
      expect(statements).toHaveLength(2);
    }
    await importRows(on.store, caseFile, 'o\'brien; "x".csv', rows);
    expect(await dumpCase(on, caseFile)).toEqual(before);
    expect((await dumpCase(on, bystander)).entities).toHaveLength(1);
  });

  test('stay data in every question', async () => {
    const caseFile = await on.newCase();
    await importRows(
      on.store,
      caseFile,
      'f.csv',
      rowsOf(...TEXTS.map((text) => entity('person', text))),
    );
    const before = await countNodesAndLinks(on);
    for (const text of TEXTS) {
      expect((await on.store.getEntities(caseFile.id, [text])).map(({ id }) => id)).toEqual([text]);
      expect(await on.store.expandEntity(caseFile.id, text, { limit: 5 })).toMatchObject({
        totalLinks: 0,
      });
      await on.store.searchEntities(caseFile.id, text, 5);
      await on.store.findIdsByNumber(caseFile.id, text);
      expect(await on.store.findIdByPseudonym(caseFile.id, text)).toBeNull();
      expect(await on.store.findRun(caseFile.id, text)).toBeNull();
      expect(await on.store.findCase(text)).toBeNull();
      expect(await on.store.getEntities(text, [text])).toEqual([]);
    }
    expect(await countNodesAndLinks(on)).toEqual(before);
  });

  test('two spellings that only look alike are two entities', async () => {
    const caseFile = await on.newCase();
    const rows = rowsOf(entity('person', 'Zo\u00eb'), entity('person', 'Zoe\u0308'));
    await importRows(on.store, caseFile, 'z.csv', rows);
    expect((await dumpCase(on, caseFile)).entities).toHaveLength(2);
  });
});
