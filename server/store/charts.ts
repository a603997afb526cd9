import type { Chart, ChartContent, ChartSummary } from '../contract/chart.js';
import { AppError } from '../errors.js';
import { appendAuditEntry } from './audit-chain.js';
import { holdCase } from './cases.js';
import { readingStatement, writingStatement } from './cypher-files.js';
import type { CypherRunner, Row, RunCypher } from './cypher-runner.js';
import type { Act, CaseFile, ChartCondition } from './graph-store.js';

function keyOf(caseId: string, name: string): string {
  return `${caseId}|${name}`;
}

function decodeSummary(row: Row): ChartSummary {
  const entities = row['entities'] as number | null;
  const note = row['note'] as string | null;
  return {
    name: row['name'] as string,
    version: row['version'] as number,
    savedAt: row['savedAt'] as string,
    savedBy: row['savedBy'] as string,
    ...(entities !== null && { entities }),
    ...(note && { note }),
  };
}

/** By name. */
export async function listCharts(read: RunCypher, caseId: string): Promise<ChartSummary[]> {
  return (await read(readingStatement('list-charts'), { caseId })).map(decodeSummary);
}

export async function findChart(
  read: RunCypher,
  caseId: string,
  name: string,
): Promise<Chart | null> {
  const [row] = await read(readingStatement('find-chart'), { key: keyOf(caseId, name) });
  if (!row) return null;
  const { version, savedAt, savedBy } = decodeSummary(row);
  return {
    name,
    version,
    savedAt,
    savedBy,
    content: JSON.parse(row['body'] as string) as ChartContent,
  };
}

/** @throws AppError `conflict` with what is there, where it is not what the writer knows. */
function checkCondition(known: ChartSummary | null, condition: ChartCondition): void {
  if (condition === 'any') return;
  const isExpected =
    condition === 'none' ? known === null : known !== null && known.version === condition.version;
  if (isExpected) return;
  const reason = known
    ? `${known.savedBy} saved this chart at ${known.savedAt}: look at it before it is overwritten.`
    : 'The chart was deleted in the meantime.';
  throw new AppError('conflict', reason, { current: known });
}

/** Holds the case, so that of two writers the second sees what the first wrote. */
async function findHeld(
  run: RunCypher,
  caseFile: CaseFile,
  key: string,
  condition: ChartCondition,
): Promise<ChartSummary | null> {
  await holdCase(run, caseFile);
  const [row] = await run(readingStatement('find-chart'), { key });
  const known = row ? decodeSummary(row) : null;
  checkCondition(known, condition);
  return known;
}

export async function saveChart(
  runner: CypherRunner,
  caseFile: CaseFile,
  name: string,
  content: ChartContent,
  condition: ChartCondition,
  act: Act,
): Promise<ChartSummary> {
  const key = keyOf(caseFile.id, name);
  const saved = { savedAt: act.at, savedBy: act.actor };
  const body = JSON.stringify(content);
  const { note = '', nodes } = content;
  const kept = { ...saved, body, note, entities: nodes.length };
  return runner.transaction(async (run) => {
    const known = await findHeld(run, caseFile, key, condition);
    const version = (known?.version ?? 0) + 1;
    if (known) await run(writingStatement('update-chart'), { key, version, ...kept });
    else {
      const chart = { key, caseId: caseFile.id, name, ...kept };
      await run(writingStatement('create-chart'), chart);
    }
    await appendAuditEntry(run, {
      at: act.at,
      caseId: caseFile.id,
      body: {
        actor: act.actor,
        action: 'save chart',
        case: caseFile.name,
        details: { chart: name, version, entities: nodes.length },
      },
    });
    return { name, version, ...saved, entities: nodes.length, ...(note && { note }) };
  });
}

export async function deleteChart(
  runner: CypherRunner,
  caseFile: CaseFile,
  name: string,
  condition: ChartCondition,
  act: Act,
): Promise<void> {
  const key = keyOf(caseFile.id, name);
  await runner.transaction(async (run) => {
    const known = await findHeld(run, caseFile, key, condition);
    if (!known) throw new AppError('not_found', 'There is no such chart.');
    await run(writingStatement('delete-chart'), { key });
    await appendAuditEntry(run, {
      at: act.at,
      caseId: caseFile.id,
      body: {
        actor: act.actor,
        action: 'delete chart',
        case: caseFile.name,
        details: { chart: name, version: known.version },
      },
    });
  });
}
