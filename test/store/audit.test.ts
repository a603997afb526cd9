import { expect, test } from 'vitest';
import type { AuditEntry } from '../../server/contract/audit.js';
import { verifyAudit } from '../../server/features/audit/use-case.js';
import { listAuditEntries } from '../helpers/dump-case.js';
import { ACT, describeOnEachStore } from '../helpers/each-store.js';
import { entity, importRows, rowsOf } from '../helpers/rows.js';

const SET = (property: string) =>
  `MATCH (n:AuditEntry {seq: $seq}) SET n.${property} = $value RETURN n.seq AS seq`;
const REMOVE = 'MATCH (n:AuditEntry {seq: $seq}) DELETE n';
const RESTORE =
  'CREATE (n:AuditEntry {seq: $seq, at: $at, commitment: $commitment, previousHash: $previousHash, ' +
  'hash: $hash}) SET n.salt = $salt, n.body = $body, n.caseId = $caseId';

describeOnEachStore('the audit log', (on) => {
  async function fill(): Promise<{ entries: AuditEntry[]; caseId: string }> {
    const caseFile = await on.newCase();
    for (const name of ['a', 'b']) {
      await importRows(on.store, caseFile, `${name}.csv`, rowsOf(entity('person', name)));
    }
    await on.store.logAct(caseFile, ACT, { action: 'export', details: { to: 'x' } });
    return { entries: (await listAuditEntries(on.store)).slice(-8), caseId: caseFile.id };
  }

  test('says who did what, in a chain that holds', async () => {
    const { entries } = await fill();
    const bodies = entries.map(({ body }) => JSON.parse(body!) as { action: string });
    expect(bodies.map(({ action }) => action)).toEqual([
      'create case',
      ...['begin import', 'import batch', 'complete import'],
      ...['begin import', 'import batch', 'complete import'],
      'export',
    ]);
    const verdict = await verifyAudit(on.store);
    expect(verdict).toMatchObject({ intact: true, problems: [], head: entries.at(-1)?.hash });
    expect(verdict.entries).toBe(entries.at(-1)?.seq);
  });

  test.each(['body', 'hash', 'salt', 'at', 'commitment', 'previousHash'] as const)(
    'shows a changed %s, and which entry it is',
    async (property) => {
      const { entries } = await fill();
      const entry = entries[3]!;
      const { seq } = entry;
      await on.raw(SET(property), { seq, value: 'forged' });
      const verdict = await verifyAudit(on.store);
      await on.raw(SET(property), { seq, value: entry[property] });
      expect(verdict.intact).toBe(false);
      expect(verdict.problems[0]?.seq).toBe(seq);
      expect(await verifyAudit(on.store)).toMatchObject({ intact: true });
    },
  );

  test('shows an entry that was removed, in the middle or at the end', async () => {
    const { entries, caseId } = await fill();
    for (const entry of [entries[2]!, entries.at(-1)!]) {
      await on.raw(REMOVE, { seq: entry.seq });
      const verdict = await verifyAudit(on.store);
      await on.raw(RESTORE, { ...entry, caseId });
      expect(verdict.intact).toBe(false);
      expect(verdict.problems.length).toBeGreaterThan(0);
      expect(await verifyAudit(on.store)).toMatchObject({ intact: true });
    }
  });

  test('cut short together with its head, it no longer ends in the hash that was noted', async () => {
    const { entries, caseId } = await fill();
    const noted = await on.store.readAuditHead();
    const [before, last] = entries.slice(-2);
    const setHead = 'MATCH (h:AuditHead) SET h.seq = $seq, h.hash = $hash RETURN h.seq AS seq';
    await on.raw(REMOVE, { seq: last!.seq });
    await on.raw(setHead, { seq: before!.seq, hash: before!.hash });
    const { head } = await verifyAudit(on.store);
    await on.raw(RESTORE, { ...last!, caseId });
    await on.raw(setHead, { seq: last!.seq, hash: last!.hash });
    expect(head).not.toBe(noted.hash);
    expect(await verifyAudit(on.store)).toMatchObject({ intact: true, head: noted.hash });
  });

  test('never forks, however many write at once', async () => {
    const second = await on.openSecond();
    try {
      const caseFile = await on.newCase();
      const { seq } = await on.store.readAuditHead();
      const stores = Array.from({ length: 20 }, (_, n) => (n % 2 ? on.store : second.store));
      await Promise.all(
        stores.map((store, n) => store.logAct(caseFile, ACT, { action: 'export', details: { n } })),
      );
      expect(await verifyAudit(on.store)).toMatchObject({ intact: true, entries: seq + 20 });
    } finally {
      await second.close();
    }
  });
});
