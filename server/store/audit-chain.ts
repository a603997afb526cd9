import { createHash, randomBytes } from 'node:crypto';
import type { AuditBody, AuditEntry } from '../contract/audit.js';
import { readingStatement, writingStatement } from './cypher-files.js';
import type { Row, RunCypher } from './cypher-runner.js';

/** Who does what, for the entry that is written in the same transaction. */
export interface AuditFact {
  readonly at: string;
  readonly body: AuditBody;
  /** Case whose deletion purges the body; absent for entries that outlive it. */
  readonly caseId?: string;
}

function sha256(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Commitment to a body: hiding (the salt is random) and binding. */
export function commitTo(salt: string, body: string): string {
  return sha256([salt, body]);
}

/** Hash that chains an entry to the one before it. */
export function chainHash(entry: Omit<AuditEntry, 'hash' | 'salt' | 'body'>): string {
  return sha256([String(entry.seq), entry.at, entry.commitment, entry.previousHash]);
}

/** The last entry of the chain: its number and hash, 0 and empty before the first. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** Takes the lock of the chain for the caller's transaction. */
export async function claimAuditHead(run: RunCypher): Promise<AuditHead> {
  const [head] = await run(writingStatement('claim-audit-head'));
  return { seq: head?.['seq'] as number, hash: head?.['hash'] as string };
}

/** The statement that appends an entry to the head that the transaction has claimed. */
export function auditWrite(
  head: AuditHead,
  fact: AuditFact,
): { statement: string; parameters: Row } {
  const body = JSON.stringify(fact.body);
  const salt = randomBytes(16).toString('hex');
  const link = {
    seq: head.seq + 1,
    at: fact.at,
    commitment: commitTo(salt, body),
    previousHash: head.hash,
  };
  const parameters = { ...link, hash: chainHash(link), caseId: fact.caseId ?? null, salt, body };
  return { statement: writingStatement('append-audit-entry'), parameters };
}

/** Appends an entry inside the caller's transaction. */
export async function appendAuditEntry(run: RunCypher, fact: AuditFact): Promise<void> {
  const { statement, parameters } = auditWrite(await claimAuditHead(run), fact);
  await run(statement, parameters);
}

function decodeEntry(row: Row): AuditEntry {
  return {
    seq: row['seq'] as number,
    at: row['at'] as string,
    commitment: row['commitment'] as string,
    previousHash: row['previousHash'] as string,
    hash: row['hash'] as string,
    ...(typeof row['salt'] === 'string' && { salt: row['salt'] }),
    ...(typeof row['body'] === 'string' && { body: row['body'] }),
  };
}

const ENTRIES_PER_READ = 5_000;

/** The chain from its first entry, page by page. */
export async function* readAuditEntries(run: RunCypher): AsyncGenerator<AuditEntry> {
  const head = await readAuditHead(run);
  for (let after = 0; after < head.seq; after += ENTRIES_PER_READ) {
    const rows = await run(readingStatement('list-audit-entries'), {
      after,
      until: after + ENTRIES_PER_READ,
    });
    for (const row of rows) yield decodeEntry(row);
  }
}

/** The last entry, outside transactions. */
export async function readAuditHead(run: RunCypher): Promise<AuditHead> {
  const [head] = await run(readingStatement('find-audit-head'));
  return {
    seq: (head?.['seq'] as number | undefined) ?? 0,
    hash: (head?.['hash'] as string | undefined) ?? '',
  };
}
