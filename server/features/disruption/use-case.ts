import type { AnalysisProgress } from '../../analysis/hooks.js';
import { snapshotFilter } from '../../analysis/snapshot-filter.js';
import type {
  DisruptionOutcome,
  DisruptionParameters,
  DisruptionResult,
} from '../../contract/disruption.js';
import { recallProtected } from '../../disclosure/case-memory.js';
import { describeCoverage } from '../../disclosure/describe-coverage.js';
import { maskFailure } from '../../disclosure/mask-failure.js';
import { type Caller, openCase } from '../../disclosure/open-case.js';
import { AppError } from '../../errors.js';
import { runDisruption } from '../../jobs/run-disruption.js';
import { programVersion } from '../../package-root.js';
import { maskOutcome } from './mask-outcome.js';
import { readFunctions } from './read-functions.js';
import { resolveTargets } from './resolve-targets.js';

export interface DisruptionHooks {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: AnalysisProgress) => void;
}

/** What was tried and what came of it, with real ids: shown by `showDisruption` alone. */
export interface TriedDisruption {
  readonly caseId: string;
  readonly at: string;
  readonly parameters: DisruptionParameters;
  readonly outcome: DisruptionOutcome;
  readonly inputHash: string;
  readonly durationMs: number;
}

function describeMissing(shown: readonly string[]): string {
  const some = shown.slice(0, 5).map((id) => `"${id.slice(0, 120)}"`);
  const more = shown.length > some.length ? ` and ${shown.length - some.length} more` : '';
  return `Not in this projection of the case, so they cannot be removed from it: ${some.join(', ')}${more}.`;
}

/**
 * Tries out, off the main thread, what the network would be without some of its members. Who is
 * protected, and what identifies them, stays in it. Nothing in the case changes; the log says what was
 * tried, with the hash of what was read.
 *
 * @throws AppError `bad_input` for a list that names somebody protected, or what is no part of the
 * projection; `not_found` for what is not in the case.
 */
export async function tryDisruption(
  { store, act }: Caller,
  caseName: string,
  given: DisruptionParameters,
  { signal, onProgress }: DisruptionHooks = {},
): Promise<TriedDisruption> {
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
  await store.logAct(caseFile, act, {
    action: 'try disruption',
    details: { parameters, inputHash, removed: outcome.steps.map(({ removed }) => removed) },
  });
  const { id: caseId } = caseFile;
  const { at } = act;
  return { caseId, at, parameters, outcome, inputHash, durationMs: Math.round(durationMs) };
}

/**
 * What was tried, masked by what is known today.
 *
 * @param tried of this case
 */
export async function showDisruption(
  caller: Caller,
  caseName: string,
  tried: TriedDisruption | undefined,
): Promise<DisruptionResult> {
  const opened = await openCase(caller, caseName);
  if (tried?.caseId !== opened.caseFile.id) {
    throw new AppError('not_found', 'The case has no such disruption (any more): try it again.');
  }
  const { at, parameters, outcome, inputHash, durationMs } = tried;
  const remove = parameters.remove?.map((id) => opened.mask.id(id));
  return {
    case: opened.caseFile.name,
    ...{ at, parameters: { ...parameters, ...(remove && { remove }) } },
    ...{ version: programVersion, inputHash, durationMs },
    ...maskOutcome(outcome, opened.mask),
    coverage: await describeCoverage(caller.store, opened),
  };
}
