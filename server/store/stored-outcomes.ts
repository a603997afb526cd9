import type { AuditBody } from '../contract/audit.js';
import { appendAuditEntry } from './audit-chain.js';
import { holdCase } from './cases.js';
import { readingStatement, writingStatement } from './cypher-files.js';
import type { CypherRunner, RunCypher } from './cypher-runner.js';
import type { Act, CaseFile } from './graph-store.js';

/** What is kept with a name of its own, a summary for lists and the whole as one text. */
export type OutcomeNoun = 'broker-view' | 'disruption';

interface Summary {
  readonly id: string;
  readonly at: string;
}

interface Stored<Run extends Summary> {
  readonly run: Run;
  readonly outcome: unknown;
}

/** Stores an outcome with its run, and logs it in the same transaction. */
export async function saveOutcome<Run extends Summary>(
  runner: CypherRunner,
  caseFile: CaseFile,
  noun: OutcomeNoun,
  { run: summary, outcome }: Stored<Run>,
  act: Act,
  logged: Pick<AuditBody, 'action' | 'details'>,
): Promise<void> {
  const { id, at } = summary;
  await runner.transaction(async (run) => {
    await holdCase(run, caseFile);
    await run(writingStatement(`create-${noun}`), {
      key: `${caseFile.id}|${id}`,
      caseId: caseFile.id,
      id,
      at,
      summary: JSON.stringify(summary),
      body: JSON.stringify({ run: summary, outcome }),
    });
    await appendAuditEntry(run, {
      at: act.at,
      caseId: caseFile.id,
      body: { actor: act.actor, case: caseFile.name, ...logged },
    });
  });
}

/** The summaries of a case's outcomes, newest first. */
export async function listOutcomes<Run extends Summary>(
  read: RunCypher,
  caseId: string,
  noun: OutcomeNoun,
): Promise<Run[]> {
  const rows = await read(readingStatement(`list-${noun}s`), { caseId });
  return rows.map((row) => JSON.parse(row['summary'] as string) as Run);
}

/** An outcome with its run, or null if there is none of that id. */
export async function findOutcome<Whole extends Stored<Summary>>(
  read: RunCypher,
  caseId: string,
  noun: OutcomeNoun,
  id: string,
): Promise<Whole | null> {
  const [row] = await read(readingStatement(`find-${noun}`), { key: `${caseId}|${id}` });
  return row ? (JSON.parse(row['body'] as string) as Whole) : null;
}
