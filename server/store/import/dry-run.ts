import { sourceKey } from '../cases.js';
import { readingStatement } from '../cypher-files.js';
import type { CypherRunner } from '../cypher-runner.js';
import type { CaseFile, DryRun, ImportSessionOptions, NewSource } from '../graph-store.js';
import { LinkLedger } from './link-ledger.js';
import type { Unwritten } from './batch-planner.js';
import { StoreImportSession } from './session.js';

/** Sessions that plan as a real import does and write nothing. */
export async function openDryRun(
  runner: CypherRunner,
  caseFile: CaseFile | null,
  options: ImportSessionOptions,
): Promise<DryRun> {
  const caseId = caseFile?.id ?? '';
  const ledger = new LinkLedger();
  const rows = await runner.read(readingStatement('list-ledgers'), { caseId, after: 0 });
  for (const row of rows) ledger.load(row['entries'] as string, false);
  const unwritten: Unwritten = { contents: new Map(), numbers: new Map() };
  const target = {
    caseId,
    caseName: caseFile?.name ?? '',
    source: 0,
    act: { actor: '', at: '' },
  };
  let unknownSources = 0;

  /** Number of a source that the case has, so that its records are recognised; else one below 0. */
  async function numberOf(source: NewSource | undefined): Promise<number> {
    if (source) {
      const key = sourceKey(caseId, source);
      const [known] = await runner.read(readingStatement('find-source'), { key });
      if (known) return known['number'] as number;
    }
    unknownSources += 1;
    return -unknownSources;
  }

  return {
    nextSource: async (source) => {
      const number = await numberOf(source);
      ledger.beginSource();
      for (const row of rows) {
        if (row['source'] === number) ledger.load(row['entries'] as string, true);
      }
      const opened = { key: '', number, complete: true, version: 0 };
      return new StoreImportSession(runner, target, opened, options, ledger, unwritten);
    },
  };
}
