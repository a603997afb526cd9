import { expect, test } from 'vitest';
import { verifyAudit } from '../../server/features/audit/use-case.js';
import { listNotes, reviseNote, writeNote } from '../../server/features/notes/use-case.js';
import type { Act } from '../../server/store/graph-store.js';
import { listAuditEntries } from '../helpers/dump-case.js';
import { ACT, describeOnEachStore } from '../helpers/each-store.js';
import { entity, importRows, rowsOf } from '../helpers/rows.js';

const LATER: Act = { actor: 'somebody else', at: '2026-01-03T00:00:00.000Z' };

describeOnEachStore('notes', (on) => {
  test('keep every version with who wrote it and when, also what was withdrawn', async () => {
    const caseFile = await on.newCase();
    const { id } = await on.store.createNote(
      caseFile,
      { entity: 'a', text: 'Seen "twice" · ș' },
      ACT,
    );
    await on.store.createNote(caseFile, { entity: 'b', text: 'Another' }, LATER);
    const revise = (text: string | null, version: number) =>
      on.store.reviseNote(caseFile, id, text, { version }, LATER);
    await revise('Seen once', 1);
    await expect(revise('Seen thrice', 1)).rejects.toMatchObject({
      code: 'conflict',
      current: { id, versions: [{ version: 2, text: 'Seen once', by: LATER.actor }, {}] },
    });
    await revise(null, 2);
    await expect(revise('Seen after all', 3)).rejects.toMatchObject({ code: 'conflict' });
    expect(await on.store.listNotes(caseFile.id, 'a')).toEqual([
      {
        ...{ id, entity: 'a' },
        versions: [
          { version: 3, text: null, at: LATER.at, by: LATER.actor },
          { version: 2, text: 'Seen once', at: LATER.at, by: LATER.actor },
          { version: 1, text: 'Seen "twice" · ș', at: ACT.at, by: ACT.actor },
        ],
      },
    ]);
    const all = await on.store.listNotes(caseFile.id);
    expect(all.map((note) => note.entity)).toEqual(['a', 'b']);
  });

  test('of two that change one at once, one is told so', async () => {
    const caseFile = await on.newCase();
    const { id } = await on.store.createNote(caseFile, { entity: 'a', text: 'First' }, ACT);
    const second = await on.openSecond();
    try {
      const outcomes = await Promise.allSettled(
        [on.store, second.store].map((store) =>
          store.reviseNote(caseFile, id, 'Second', { version: 1 }, ACT),
        ),
      );
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'conflict', current: { versions: [{ version: 2 }, { version: 1 }] } },
      });
    } finally {
      await second.close();
    }
  });

  test('each write is an entry of the log without the text, and a refused one is none', async () => {
    const caseFile = await on.newCase();
    const before = (await on.store.readAuditHead()).seq;
    const { id } = await on.store.createNote(caseFile, { entity: 'a', text: 'A secret' }, ACT);
    await on.store.reviseNote(caseFile, id, 'Another secret', 'any', LATER);
    const stale = on.store.reviseNote(caseFile, id, 'Late', { version: 1 }, ACT);
    await expect(stale).rejects.toMatchObject({ code: 'conflict' });
    await on.store.reviseNote(caseFile, id, null, { version: 2 }, ACT);
    const bodies = (await listAuditEntries(on.store)).slice(before).map(({ body }) => body ?? '');
    expect(bodies.map((body) => JSON.parse(body) as object)).toEqual(
      [
        [ACT.actor, 'write note', 1],
        [LATER.actor, 'revise note', 2],
        [ACT.actor, 'withdraw note', 3],
      ].map(([actor, action, version]) => ({
        ...{ actor, action, case: caseFile.name },
        details: { note: id, version, entity: 'a' },
      })),
    );
    expect(bodies.join()).not.toContain('secret');
    expect(await verifyAudit(on.store)).toMatchObject({ intact: true });
  });

  test('a note on a case that is gone is refused', async () => {
    const caseFile = await on.newCase();
    await on.store.deleteCase(caseFile, ACT);
    await expect(
      on.store.createNote(caseFile, { entity: 'a', text: 'Late' }, ACT),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  test('never name who is protected, whoever wrote the name into them, then or later', async () => {
    const caseFile = await on.newCase();
    const people = rowsOf(
      entity('person', 'w', { values: { name: 'Vera Vidalová' }, roles: [{ role: 'witness' }] }),
      entity('person', 'o', { values: { name: 'Otto Brandt' } }),
      entity('phone', 'ph', { values: { number: '+44 7700 900123' } }),
    );
    await importRows(on.store, caseFile, 'people.csv', people);
    const { name } = caseFile;
    const text = 'Vera Vidalová told Otto Brandt to call.';
    const onOther = await writeNote(on.caller, name, { entity: 'o', text });
    expect(onOther.versions[0]?.text).toMatch(
      /^Protected person [0-9A-Z]{6} told Otto Brandt to call\.$/u,
    );
    const [witness] = await on.store.readProtected(await on.refresh(caseFile), ACT);
    const pseudonym = `protected-${witness!.pseudonym}`;
    await expect(writeNote(on.caller, name, { entity: 'w', text })).rejects.toMatchObject({
      code: 'not_found',
    });
    await writeNote(on.caller, name, { entity: pseudonym, text: 'Vera was afraid.' });
    const [own] = (await listNotes(on.caller, name, pseudonym)).notes;
    expect(own?.entity.id).toBe(pseudonym);
    await reviseNote(on.caller, name, onOther.id, 'Vidalová only listened.', { version: 1 });
    await expect(reviseNote(on.caller, name, onOther.id, 'x', { version: 1 })).rejects.toSatisfy(
      (error) => !JSON.stringify(error).includes('Vidal'),
    );
    const shown = JSON.stringify(await listNotes(on.caller, name));
    expect(shown).toContain('told Otto Brandt');
    expect(shown).not.toMatch(/Vera|Vidal|"w"/u);

    const roles = [{ role: 'identified_victim' as const }];
    const later = rowsOf(entity('person', 'o', { mustExist: { column: 'person' }, roles }));
    await importRows(on.store, caseFile, 'roles.csv', later);
    const after = JSON.stringify(await listNotes(on.caller, name));
    expect(after).not.toMatch(/Vera|Vidal|Otto|Brandt/u);
    const reason = { ...on.caller, showProtected: 'risk assessment' };
    expect(JSON.stringify(await listNotes(reason, name))).toContain(text);
  });
});
