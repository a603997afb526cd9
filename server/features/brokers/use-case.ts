import { randomBytes } from 'node:crypto';
import { observedEntities } from '../../analysis/brokers/observed-entities.js';
import type { AnalysisProgress } from '../../analysis/hooks.js';
import { snapshotFilter } from '../../analysis/snapshot-filter.js';
import type { BrokerParameters, BrokerRun, BrokerView } from '../../contract/brokers.js';
import { maskFailure } from '../../disclosure/mask-failure.js';
import { type Caller, openCase, type OpenedCase, requireCase } from '../../disclosure/open-case.js';
import { describeCoverage } from '../../disclosure/describe-coverage.js';
import { AppError } from '../../errors.js';
import { runBrokers } from '../../jobs/run-brokers.js';
import { programVersion } from '../../package-root.js';
import type { GraphStore, StoredBrokerView } from '../../store/graph-store.js';
import { maskBrokers } from './mask-brokers.js';

export interface BrokerHooks {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: AnalysisProgress) => void;
}

async function toView(
  store: GraphStore,
  opened: OpenedCase,
  { run, outcome }: StoredBrokerView,
): Promise<BrokerView> {
  return {
    case: opened.caseFile.name,
    run,
    ...maskBrokers(outcome, opened),
    coverage: await describeCoverage(store, opened),
  };
}

/**
 * Reads the part of the case that the parameters name, with origins and coverage, ranks off the main
 * thread who lies between others, and stores the view with its parameters, program version and input
 * hash, so that it can be repeated.
 * @throws AppError `not_found` for an unknown case.
 */
export async function viewBrokers(
  caller: Caller,
  caseName: string,
  parameters: BrokerParameters,
  hooks: BrokerHooks = {},
): Promise<BrokerView> {
  const { store, act } = caller;
  const opened = await openCase(caller, caseName);
  const { id } = opened.caseFile;
  const snapshot = await store.readSnapshot(id, { ...snapshotFilter(parameters), origins: true });
  const coverage = await store.listCoverage(id);
  const context = {
    protectedIds: new Set(
      snapshot.entities.map((entity) => entity.id).filter((each) => opened.isProtected(each)),
    ),
    observed: observedEntities(coverage, snapshot, parameters.window),
  };
  const { outcome, ...ran } = await maskFailure(
    opened.mask,
    runBrokers(snapshot, { parameters, context }, hooks),
  );
  const run: BrokerRun = {
    id: randomBytes(6).toString('hex'),
    at: act.at,
    parameters,
    version: programVersion,
    inputHash: ran.inputHash,
    durationMs: Math.round(ran.durationMs),
  };
  await store.saveBrokerView(opened.caseFile, { run, outcome }, act);
  return toView(store, opened, { run, outcome });
}

/** The broker views of a case, newest first. */
export async function listBrokerViews(caller: Caller, caseName: string): Promise<BrokerRun[]> {
  const caseFile = await requireCase(caller.store, caseName);
  return caller.store.listBrokerViews(caseFile.id);
}

/**
 * A stored broker view, masked by what is known today: who has turned out to be a victim since is in
 * none of its rankings any more.
 * @throws AppError `not_found`.
 */
export async function showBrokerView(
  caller: Caller,
  caseName: string,
  viewId: string,
): Promise<BrokerView> {
  const opened = await openCase(caller, caseName);
  const stored = await caller.store.findBrokerView(opened.caseFile.id, viewId);
  if (!stored) throw new AppError('not_found', `The case has no broker view "${viewId}".`);
  return toView(caller.store, opened, stored);
}
