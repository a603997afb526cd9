import type { Source } from '../contract/source.js';
import type { Act, CaseFile, GraphStore, ProtectedEntity } from '../store/graph-store.js';

/** What every question to a case needs of it. */
interface CaseMemory {
  readonly version: number;
  /** When the version was first seen here (`performance.now()`). */
  readonly sinceMs: number;
  protectedEntities?: Promise<readonly ProtectedEntity[]>;
  sources?: Promise<readonly Source[]>;
}

/**
 * A version is this old before what is read at it is kept. A store without snapshots (Neo4j) lets a
 * reader see a change in part while it is being committed: the new version, not yet the new role.
 * What is read then serves one question, and must not stay.
 */
export const SETTLED_MS = 5_000;

/** Cases remembered of each store; the one that was not asked for longest goes first. */
const MOST_CASES = 20;

const memories = new WeakMap<GraphStore, Map<string, CaseMemory>>();

/** The memory of a case as it was found just now: void as soon as somebody writes to the case. */
function remember(store: GraphStore, { id, version }: CaseFile): CaseMemory {
  const cases = memories.get(store) ?? new Map<string, CaseMemory>();
  memories.set(store, cases);
  const known = cases.get(id);
  const memory = known?.version === version ? known : { version, sinceMs: performance.now() };
  cases.delete(id);
  cases.set(id, memory);
  for (const oldest of cases.keys()) {
    if (cases.size <= MOST_CASES) break;
    cases.delete(oldest);
  }
  return memory;
}

function isSettled({ sinceMs }: CaseMemory): boolean {
  return performance.now() - sinceMs >= SETTLED_MS;
}

/** Forgets a case, which is being deleted. */
export function forgetCase(store: GraphStore, caseId: string): void {
  memories.get(store)?.delete(caseId);
}

/** Who is protected in the case: `readProtected`, once for each version of the case, once it
 * has settled. */
export function recallProtected(
  store: GraphStore,
  caseFile: CaseFile,
  act: Act,
): Promise<readonly ProtectedEntity[]> {
  const memory = remember(store, caseFile);
  if (!isSettled(memory)) return store.readProtected(caseFile, act);
  memory.protectedEntities ??= store.readProtected(caseFile, act).catch((error: unknown) => {
    delete memory.protectedEntities;
    throw error;
  });
  return memory.protectedEntities;
}

/**
 * The files of the case, once for each version of it. Without whether each was read to its end,
 * which is written apart.
 */
export function recallSources(
  store: GraphStore,
  caseFile: CaseFile,
): Promise<readonly Pick<Source, 'number' | 'fileName' | 'kind' | 'sha256'>[]> {
  const memory = remember(store, caseFile);
  if (!isSettled(memory)) return store.listSources(caseFile.id);
  memory.sources ??= store.listSources(caseFile.id).catch((error: unknown) => {
    delete memory.sources;
    throw error;
  });
  return memory.sources;
}
