import type { BrokerRun } from '../contract/brokers.js';
import type { CypherRunner, RunCypher } from './cypher-runner.js';
import type { Act, CaseFile, StoredBrokerView } from './graph-store.js';
import { findOutcome, listOutcomes, saveOutcome } from './stored-outcomes.js';

/** Stores a broker view with its parameters, version, input hash and results. */
export function saveBrokerView(
  runner: CypherRunner,
  caseFile: CaseFile,
  view: StoredBrokerView,
  act: Act,
): Promise<void> {
  const { id, inputHash, parameters } = view.run;
  return saveOutcome(runner, caseFile, 'broker-view', view, act, {
    action: 'store broker view',
    details: { view: id, inputHash, parameters },
  });
}

/** The stored broker views of a case, newest first, without their results. */
export function listBrokerViews(read: RunCypher, caseId: string): Promise<BrokerRun[]> {
  return listOutcomes(read, caseId, 'broker-view');
}

/** A stored broker view, or null if there is none of that id. */
export function findBrokerView(
  read: RunCypher,
  caseId: string,
  id: string,
): Promise<StoredBrokerView | null> {
  return findOutcome(read, caseId, 'broker-view', id);
}
