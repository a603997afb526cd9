import type { AuditVerdict } from '../../contract/audit.js';
import type { GraphStore } from '../../store/graph-store.js';
import { chainHash, commitTo } from '../../store/audit-chain.js';

/**
 * Recomputes the chain from its first entry: every number in turn, every hash from its entry, every
 * commitment from its body where that has not been purged, and the last hash against the head.
 */
export async function verifyAudit(store: GraphStore): Promise<AuditVerdict> {
  const problems: { seq: number; problem: string }[] = [];
  let entries = 0;
  let purged = 0;
  let previousHash = '';
  const head = await store.readAuditHead();
  let hashAtHead = '';
  for await (const entry of store.readAuditEntries()) {
    entries += 1;
    const { seq, salt, body } = entry;
    const report = (problem: string) => problems.push({ seq, problem });
    if (seq !== entries) report(`entry ${entries} is missing or out of turn`);
    if (entry.previousHash !== previousHash) report('does not follow from the entry before it');
    if (chainHash(entry) !== entry.hash) report('its hash does not match what it says');
    if (salt === undefined || body === undefined) purged += 1;
    else if (commitTo(salt, body) !== entry.commitment) report('its text was changed');
    previousHash = entry.hash;
    if (seq === head.seq) hashAtHead = entry.hash;
  }
  // Somebody may have written meanwhile: then the chain goes on past the head that was read first.
  const isSameHead = (await store.readAuditHead()).seq === head.seq;
  if (head.hash !== hashAtHead || (isSameHead && entries !== head.seq)) {
    problems.push({ seq: head.seq, problem: 'the log was cut short or added to' });
  }
  return { intact: problems.length === 0, entries, purged, head: head.hash, problems };
}
