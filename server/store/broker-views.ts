import type { BrokerOutcome, BrokerRun } from '../contract/brokers.js';
import { appendAuditEntry } from './audit-chain.js';
import { holdCase } from './cases.js';
import { readingStatement, writingStatement } from './cypher-files.js';
import type { CypherRunner, RunCypher } from './cypher-runner.js';
import type { Act, CaseFile, StoredBrokerView } from './graph-store.js';

interface StoredBody {
  readonly run: BrokerRun;
  readonly outcome: BrokerOutcome;
}

/** Stores a broker view with its parameters, version, input hash and results: one text, as it lists few. */
export async function saveBrokerView(
  runner: CypherRunner,
  caseFile: CaseFile,
  { run: summary, outcome }: StoredBrokerView,
  act: Act,
): Promise<void> {
  const { id, at, inputHash, parameters } = summary;
  const body: StoredBody = { run: summary, outcome };
  await runner.transaction(async (run) => {
    await holdCase(run, caseFile);
    await run(writingStatement('create-broker-view'), {
      key: `${caseFile.id}|${id}`,
      caseId: caseFile.id,
      id,
      at,
      summary: JSON.stringify(summary),
      body: JSON.stringify(body),
    });
    await appendAuditEntry(run, {
      at: act.at,
      caseId: caseFile.id,
      body: {
        actor: act.actor,
        action: 'store broker view',
        case: caseFile.name,
        details: { view: id, inputHash, parameters },
      },
    });
  });
}

/** The stored broker views of a case, newest first, without their results. */
export async function listBrokerViews(read: RunCypher, caseId: string): Promise<BrokerRun[]> {
  const rows = await read(readingStatement('list-broker-views'), { caseId });
  return rows.map((row) => JSON.parse(row['summary'] as string) as BrokerRun);
}

/** A stored broker view, or null if there is none of that id. */
export async function findBrokerView(
  read: RunCypher,
  caseId: string,
  id: string,
): Promise<StoredBrokerView | null> {
  const [row] = await read(readingStatement('find-broker-view'), { key: `${caseId}|${id}` });
  return row ? (JSON.parse(row['body'] as string) as StoredBody) : null;
}
