import { randomBytes } from 'node:crypto';
import type { AnalysisProgress } from '../../analysis/hooks.js';
import { snapshotFilter } from '../../analysis/snapshot-filter.js';
import { BROKER_ROLES } from '../../contract/further-measures.js';
import type {
  AnalysisOutcome,
  AnalysisParameters,
  AnalysisResult,
  RunSummary,
} from '../../contract/results.js';
import { maskFailure } from '../../disclosure/mask-failure.js';
import { type Caller, openCase, type OpenedCase, requireCase } from '../../disclosure/open-case.js';
import { AppError } from '../../errors.js';
import { runAnalysis } from '../../jobs/run-analysis.js';
import { programVersion } from '../../package-root.js';
import type { GraphStore } from '../../store/graph-store.js';
import { describeCoverage } from '../../disclosure/describe-coverage.js';
import { maskOutcome } from './mask-outcome.js';
import { readPartition } from './read-partition.js';

export interface AnalysisHooks {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: AnalysisProgress) => void;
}

async function toResult(
  store: GraphStore,
  opened: OpenedCase,
  run: RunSummary,
  outcome: AnalysisOutcome,
): Promise<AnalysisResult> {
  return {
    case: opened.caseFile.name,
    run,
    ...(await maskOutcome(outcome, opened)),
    coverage: await describeCoverage(store, opened),
  };
}

/** Who names a partition asks for broker roles. */
function withRoles(parameters: AnalysisParameters): AnalysisParameters {
  const { partition, measures = [] } = parameters;
  if (partition === undefined || BROKER_ROLES.some((role) => measures.includes(role))) {
    return parameters;
  }
  return { ...parameters, measures: [...measures, ...BROKER_ROLES] };
}

/**
 * Reads the part of the case that the parameters name, analyses it off the main thread, and stores
 * the run with its parameters, seed, program version and input hash, so that it can be repeated.
 */
export async function analyseCase(
  caller: Caller,
  caseName: string,
  given: AnalysisParameters,
  hooks: AnalysisHooks = {},
): Promise<AnalysisResult> {
  const { store, act } = caller;
  const parameters = withRoles(given);
  const opened = await openCase(caller, caseName);
  const snapshot = await store.readSnapshot(opened.caseFile.id, snapshotFilter(parameters));
  const stated = await readPartition(store, {
    ...{ caseId: opened.caseFile.id, snapshot, parameters, signal: hooks.signal },
    isProtected: opened.isProtected,
  });
  const { outcome, inputHash, durationMs } = await maskFailure(
    opened.mask,
    runAnalysis(snapshot, parameters, hooks, stated),
  );
  const run: RunSummary = {
    id: randomBytes(6).toString('hex'),
    at: act.at,
    seed: parameters.seed,
    parameters,
    version: programVersion,
    inputHash,
    durationMs: Math.round(durationMs),
  };
  await store.saveRun(opened.caseFile, { run, outcome }, act);
  return toResult(store, opened, run, outcome);
}

/** The runs of a case, newest first. */
export async function listRuns(caller: Caller, caseName: string): Promise<RunSummary[]> {
  const caseFile = await requireCase(caller.store, caseName);
  return caller.store.listRuns(caseFile.id);
}

/**
 * A stored run as it was, masked by what is known today: who has turned out to be a victim since is
 * a pseudonym in old results too.
 */
export async function showRun(
  caller: Caller,
  caseName: string,
  runId: string,
): Promise<AnalysisResult> {
  const opened = await openCase(caller, caseName);
  const stored = await caller.store.findRun(opened.caseFile.id, runId);
  if (!stored) throw new AppError('not_found', `The case has no run "${runId}".`);
  return toResult(caller.store, opened, stored.run, stored.outcome);
}
