import { randomBytes } from 'node:crypto';
import type { AnalysisProgress } from '../../analysis/hooks.js';
import { snapshotFilter } from '../../analysis/snapshot-filter.js';
import type {
  DisruptionParameters,
  DisruptionResult,
  DisruptionRun,
} from '../../contract/disruption.js';
import { recallProtected } from '../../disclosure/case-memory.js';
import { describeCoverage } from '../../disclosure/describe-coverage.js';
import { maskFailure } from '../../disclosure/mask-failure.js';
import type { Mask } from '../../disclosure/mask.js';
import { type Caller, openCase } from '../../disclosure/open-case.js';
import { AppError } from '../../errors.js';
import { runDisruption } from '../../jobs/run-disruption.js';
import { programVersion } from '../../package-root.js';
import { readFunctions } from '../../store/read-functions.js';
import { maskOutcome } from './mask-outcome.js';
import { resolveTargets } from './resolve-targets.js';

export interface DisruptionHooks {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: AnalysisProgress) => void;
}

function describeMissing(shown: readonly string[]): string {
  const some = shown.slice(0, 5).map((id) => `"${id.slice(0, 120)}"`);
  const more = shown.length > some.length ? ` and ${shown.length - some.length} more` : '';
  return `Not in this projection of the case, so they cannot be removed from it: ${some.join(', ')}${more}.`;
}

/**
 * Tries out, off the main thread, what the network would be without some of its members. Who is
 * protected, and what identifies them, stays in it. Nothing in the network changes; what came of it is
 * stored with its parameters, program version and input hash, so that it can be repeated.
 *
 * @returns what is stored, with real ids in its parameters: shown by `showDisruption` alone
 * @throws AppError `bad_input` for a list that names somebody protected, or what is no part of the
 * projection; `not_found` for what is not in the case.
 */
export async function tryDisruption(
  { store, act }: Caller,
  caseName: string,
  given: DisruptionParameters,
  { signal, onProgress }: DisruptionHooks = {},
): Promise<DisruptionRun> {
  // What is typed and what an error says is masked also where the result will be shown without.
  const opened = await openCase({ store, act }, caseName);
  const { caseFile, mask } = opened;
  const parameters = await resolveTargets(store, opened, given);
  const filter = snapshotFilter({ ...parameters, resolution: 1 });
  const snapshot = await store.readSnapshot(caseFile.id, filter);
  signal?.throwIfAborted();
  const functions = await readFunctions(store, caseFile.id, snapshot, signal);
  const hidden = await recallProtected(store, caseFile, act);
  const protectedIds = new Set(hidden.map(({ id }) => id));
  const context = { protectedIds, functions };
  const { outcome, inputHash, durationMs } = await maskFailure(
    mask,
    runDisruption(snapshot, { parameters, context }, { signal, onProgress }),
  );
  if (outcome.notRemoved.length > 0) {
    const shown = outcome.notRemoved.map((id) => mask.id(id));
    throw new AppError('bad_input', describeMissing(shown));
  }
  const run: DisruptionRun = {
    id: randomBytes(6).toString('hex'),
    at: act.at,
    parameters,
    version: programVersion,
    inputHash,
    durationMs: Math.round(durationMs),
    removed: outcome.steps.length,
    largestBefore: outcome.before.largestComponent,
    largestAfter: (outcome.steps.at(-1) ?? outcome.before).largestComponent,
  };
  await store.saveDisruption(caseFile, { run, outcome }, act);
  return run;
}

function maskParameters(parameters: DisruptionParameters, mask: Mask): DisruptionParameters {
  const remove = parameters.remove?.map((id) => mask.id(id));
  return { ...parameters, ...(remove && { remove }) };
}

/** The stored what-ifs of a case, newest first. */
export async function listDisruptions(caller: Caller, caseName: string): Promise<DisruptionRun[]> {
  const { caseFile, mask } = await openCase(caller, caseName);
  const runs = await caller.store.listDisruptions(caseFile.id);
  return runs.map((run) => ({ ...run, parameters: maskParameters(run.parameters, mask) }));
}

/**
 * A stored what-if, masked by what is known today.
 *
 * @throws AppError `not_found`.
 */
export async function showDisruption(
  caller: Caller,
  caseName: string,
  id: string,
): Promise<DisruptionResult> {
  const opened = await openCase(caller, caseName);
  const stored = await caller.store.findDisruption(opened.caseFile.id, id);
  if (!stored) throw new AppError('not_found', `The case has no what-if "${id.slice(0, 120)}".`);
  const { at, parameters, version, inputHash, durationMs } = stored.run;
  return {
    case: opened.caseFile.name,
    ...{ id: stored.run.id, at, version, inputHash, durationMs },
    parameters: maskParameters(parameters, opened.mask),
    ...maskOutcome(stored.outcome, opened),
    coverage: await describeCoverage(caller.store, opened),
  };
}
