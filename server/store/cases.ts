import { createHash, randomBytes } from 'node:crypto';
import { sourceSchema, type Coverage, type Source } from '../contract/source.js';
import { AppError } from '../errors.js';
import { appendAuditEntry } from './audit-chain.js';
import { readingStatement, writingStatement } from './cypher-files.js';
import type { CypherRunner, Row, RunCypher } from './cypher-runner.js';
import type { Act, CaseFile, NewSource } from './graph-store.js';
import { pagesOf } from './keys.js';
import type { OpenedSource } from './import/session.js';

/** Links dropped in one transaction of a deletion. */
const LINKS_PER_DELETION = 10_000;

function decodeCase(row: Row): CaseFile {
  return {
    id: row['id'] as string,
    name: row['name'] as string,
    createdAt: row['createdAt'] as string,
    createdBy: row['createdBy'] as string,
    entities: row['entities'] as number,
    links: row['links'] as number,
    sources: row['sources'] as number,
    deleting: row['deleting'] === true,
    version: row['version'] as number,
  };
}

export async function listCases(read: RunCypher): Promise<CaseFile[]> {
  return (await read(readingStatement('list-cases'))).map(decodeCase);
}

export async function findCase(read: RunCypher, name: string): Promise<CaseFile | null> {
  const [row] = await read(readingStatement('find-case'), { name });
  return row ? decodeCase(row) : null;
}

/**
 * Keeps the case from being deleted while the transaction writes something that belongs to it.
 * @throws AppError `conflict` when it is gone or going.
 */
export async function holdCase(run: RunCypher, { id, name }: CaseFile): Promise<void> {
  const [row] = await run(writingStatement('hold-case'), { caseId: id });
  if (row && row['deleting'] !== true) return;
  throw new AppError('conflict', `The case "${name}" was deleted in the meantime.`);
}

export async function createCase(runner: CypherRunner, name: string, act: Act): Promise<CaseFile> {
  const id = randomBytes(6).toString('hex');
  await runner.transaction(async (run) => {
    if (await findCase(run, name)) {
      throw new AppError('conflict', `There is a case "${name}" already.`);
    }
    await run(writingStatement('create-case'), {
      id,
      name,
      createdAt: act.at,
      createdBy: act.actor,
    });
    await appendAuditEntry(run, {
      at: act.at,
      caseId: id,
      body: { actor: act.actor, action: 'create case', case: name, details: {} },
    });
  });
  return {
    id,
    name,
    createdAt: act.at,
    createdBy: act.actor,
    entities: 0,
    links: 0,
    sources: 0,
    deleting: false,
    version: 0,
  };
}

/** What else is kept with a case, deleted in one go: there is little of it. */
const CASE_NOUNS = [
  'ledgers',
  'coverage',
  'sources',
  'charts',
  'notes',
  'broker-views',
  'disruptions',
] as const;

async function deletePages(runner: CypherRunner, pages: readonly string[]): Promise<void> {
  for (const page of pages) {
    let deleted: number;
    do {
      const [row] = await runner.transaction((run) =>
        run(writingStatement('delete-case-links'), { page, limit: LINKS_PER_DELETION }),
      );
      deleted = (row?.['deleted'] as number | undefined) ?? 0;
    } while (deleted === LINKS_PER_DELETION);
  }
  for (const page of pages) {
    await runner.transaction((run) => run(writingStatement('delete-case-entities'), { page }));
  }
}

async function deleteRuns(runner: CypherRunner, caseId: string): Promise<void> {
  for (const row of await runner.read(readingStatement('list-runs'), { caseId })) {
    const runKey = `${caseId}|${row['id'] as string}`;
    await runner.transaction((run) => run(writingStatement('delete-run-parts'), { runKey }));
  }
  await runner.transaction((run) => run(writingStatement('delete-case-runs'), { caseId }));
}

/**
 * Deletes a case step by step, each small enough for any store. The case is marked first, so that
 * nobody writes to it or reads half of it; the last transaction drops the case itself, purges what
 * the audit log said of it, and appends the one entry that stays.
 */
export async function deleteCase(
  runner: CypherRunner,
  caseFile: CaseFile,
  act: Act,
): Promise<void> {
  const caseId = caseFile.id;
  const [marked] = await runner.transaction((run) =>
    run(writingStatement('mark-case-deleting'), { caseId }),
  );
  await deletePages(runner, pagesOf(caseId, (marked?.['entities'] as number | undefined) ?? 0));
  await deleteRuns(runner, caseId);
  await runner.transaction(async (run) => {
    for (const noun of CASE_NOUNS) {
      await run(writingStatement(`delete-case-${noun}`), { caseId });
    }
    await run(writingStatement('purge-audit-bodies'), { caseId });
    await run(writingStatement('delete-case-file'), { caseId });
    await appendAuditEntry(run, {
      at: act.at,
      body: {
        actor: act.actor,
        action: 'delete case',
        case: caseFile.name,
        details: { entities: caseFile.entities, links: caseFile.links, sources: caseFile.sources },
      },
    });
  });
}

/** Names a source: one content (hash of its bytes) read in one way (kind and settings). */
export function sourceKey(caseId: string, { sha256, kind, settings }: NewSource): string {
  const sorted = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 16);
  return `${caseId}|${sha256}|${kind}|${hash}`;
}

/**
 * Finds the source in the case, or registers it, so that importing it again finds what is there.
 * Of two that register the same one at once, the second is refused by the store and finds it then.
 */
export async function openSource(
  runner: CypherRunner,
  caseFile: CaseFile,
  source: NewSource,
  act: Act,
): Promise<OpenedSource> {
  try {
    return await findOrCreateSource(runner, caseFile, source, act);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'conflict')) throw error;
    return findOrCreateSource(runner, caseFile, source, act);
  }
}

async function findOrCreateSource(
  runner: CypherRunner,
  caseFile: CaseFile,
  source: NewSource,
  act: Act,
): Promise<OpenedSource> {
  const key = sourceKey(caseFile.id, source);
  return runner.transaction(async (run) => {
    const [known] = await run(readingStatement('find-source'), { key });
    if (known) {
      const [row] = await run(readingStatement('find-case'), { name: caseFile.name });
      const number = known['number'] as number;
      const complete = known['complete'] === true;
      return { key, number, complete, version: row?.['version'] as number };
    }
    const [counters] = await run(writingStatement('advance-case'), {
      caseId: caseFile.id,
      entities: 0,
      links: 0,
      sources: 1,
    });
    if (!counters) {
      throw new AppError('conflict', `The case "${caseFile.name}" is being deleted.`);
    }
    const version = counters['version'] as number;
    const number = counters['sources'] as number;
    const body = JSON.stringify({
      ...source,
      number,
      importedAt: act.at,
      importedBy: act.actor,
    });
    await run(writingStatement('create-source'), { key, caseId: caseFile.id, number, body });
    await appendAuditEntry(run, {
      at: act.at,
      caseId: caseFile.id,
      body: {
        actor: act.actor,
        action: 'begin import',
        case: caseFile.name,
        details: {
          source: number,
          file: source.fileName,
          sha256: source.sha256,
          kind: source.kind,
        },
      },
    });
    return { key, number, complete: false, version };
  });
}

export async function listSources(read: RunCypher, caseId: string): Promise<Source[]> {
  const rows = await read(readingStatement('list-sources'), { caseId });
  return rows.map((row) =>
    sourceSchema.parse({
      ...(JSON.parse(row['body'] as string) as Row),
      complete: row['complete'] === true,
      ...(typeof row['firstMs'] === 'number' && { firstMs: row['firstMs'] }),
      ...(typeof row['lastMs'] === 'number' && { lastMs: row['lastMs'] }),
    }),
  );
}

export async function listCoverage(read: RunCypher, caseId: string): Promise<Coverage[]> {
  const rows = await read(readingStatement('list-coverage'), { caseId });
  return rows.map((row) => JSON.parse(row['body'] as string) as Coverage);
}
