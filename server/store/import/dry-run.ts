import { readingStatement } from '../cypher-files.js';
import type { CypherRunner } from '../cypher-runner.js';
import type { EntityContent } from '../entity-codec.js';
import type { CaseFile, DryRun, ImportSessionOptions } from '../graph-store.js';
import { LinkLedger } from './link-ledger.js';
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
  const unwritten = new Map<string, EntityContent>();
  const target = {
    caseId,
    caseName: caseFile?.name ?? '',
    source: 0,
    act: { actor: '', at: '' },
  };
  let sources = 0;
  return {
    nextSource: () => {
      sources -= 1;
      const opened = { key: '', number: sources, complete: true, version: 0 };
      return new StoreImportSession(runner, target, opened, options, ledger, unwritten);
    },
  };
}
