import type { DisruptionRun } from '../contract/disruption.js';
import type { CypherRunner, RunCypher } from './cypher-runner.js';
import type { Act, CaseFile, StoredDisruption } from './graph-store.js';
import { findOutcome, listOutcomes, saveOutcome } from './stored-outcomes.js';

/** Stores what was tried and what came of it; the log says whom it removed in thought. */
export function saveDisruption(
  runner: CypherRunner,
  caseFile: CaseFile,
  tried: StoredDisruption,
  act: Act,
): Promise<void> {
  const { id, inputHash, parameters } = tried.run;
  const removed = tried.outcome.steps.map((step) => step.removed);
  return saveOutcome(runner, caseFile, 'disruption', tried, act, {
    action: 'try disruption',
    details: { disruption: id, parameters, inputHash, removed },
  });
}

/** The stored what-ifs of a case, newest first, without their results. */
export function listDisruptions(read: RunCypher, caseId: string): Promise<DisruptionRun[]> {
  return listOutcomes(read, caseId, 'disruption');
}

/** A stored what-if, or null if there is none of that id. */
export function findDisruption(
  read: RunCypher,
  caseId: string,
  id: string,
): Promise<StoredDisruption | null> {
  return findOutcome(read, caseId, 'disruption', id);
}
