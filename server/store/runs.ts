import type { AnalysisOutcome, EntityMeasures, RunSummary } from '../contract/results.js';
import { createBreath } from '../breathe.js';
import { appendAuditEntry } from './audit-chain.js';
import { holdCase } from './cases.js';
import { readingStatement, writingStatement } from './cypher-files.js';
import type { CypherRunner, Row, RunCypher } from './cypher-runner.js';
import type { Act, CaseFile, StoredRun } from './graph-store.js';

/** Entities whose measures are kept in one node: a property must not grow without bound. */
const ENTITIES_PER_PART = 1_000;

interface RunBody {
  readonly run: RunSummary;
  readonly outcome: Omit<AnalysisOutcome, 'entities'>;
}

/** Stores a run with its parameters, seed, version, input hash and results. */
export async function saveRun(
  runner: CypherRunner,
  caseFile: CaseFile,
  stored: StoredRun,
  act: Act,
): Promise<void> {
  const { entities, ...outcome } = stored.outcome;
  const body: RunBody = { run: stored.run, outcome };
  const { id, at, inputHash } = stored.run;
  const runKey = `${caseFile.id}|${id}`;
  const breathe = createBreath();
  const parts: Row[] = [];
  for (let from = 0; from < entities.length; from += ENTITIES_PER_PART) {
    const part = from / ENTITIES_PER_PART;
    parts.push({
      key: `${runKey}|${part}`,
      runKey,
      part,
      body: JSON.stringify(entities.slice(from, from + ENTITIES_PER_PART)),
    });
    await breathe();
  }
  await runner.transaction(async (run) => {
    await holdCase(run, caseFile);
    await run(writingStatement('create-run'), {
      key: runKey,
      caseId: caseFile.id,
      id,
      at,
      body: JSON.stringify(body),
    });
    for (const part of parts) await run(writingStatement('create-run-parts'), { rows: [part] });
    await appendAuditEntry(run, {
      at: act.at,
      caseId: caseFile.id,
      body: {
        actor: act.actor,
        action: 'store run',
        case: caseFile.name,
        details: { run: id, inputHash, parameters: stored.run.parameters },
      },
    });
  });
}

export async function listRuns(read: RunCypher, caseId: string): Promise<RunSummary[]> {
  const rows = await read(readingStatement('list-runs'), { caseId });
  return rows.map((row) => (JSON.parse(row['body'] as string) as RunBody).run);
}

/** A stored run with its results, or null if there is none of that id. */
export async function findRun(
  read: RunCypher,
  caseId: string,
  runId: string,
): Promise<StoredRun | null> {
  const key = `${caseId}|${runId}`;
  const [row] = await read(readingStatement('find-run'), { key });
  if (!row) return null;
  const { run, outcome } = JSON.parse(row['body'] as string) as RunBody;
  const parts = await read(readingStatement('list-run-parts'), { runKey: key });
  const breathe = createBreath();
  const entities: EntityMeasures[] = [];
  for (const part of parts) {
    entities.push(...(JSON.parse(part['body'] as string) as EntityMeasures[]));
    await breathe();
  }
  return { run, outcome: { ...outcome, entities } };
}
