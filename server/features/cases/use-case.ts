import type { CaseView } from '../../contract/views.js';
import { forgetCase } from '../../disclosure/case-memory.js';
import { parseCaseName } from '../../disclosure/open-case.js';
import { AppError } from '../../errors.js';
import type { Act, CaseFile, GraphStore } from '../../store/graph-store.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';

function toView({ id: _id, version: _version, ...view }: CaseFile): CaseView {
  return view;
}

/** All cases, by name. */
export async function listCases(store: GraphStore): Promise<CaseView[]> {
  return (await store.listCases()).map(toView);
}

/**
 * One case, also one whose deletion was cut off. Who asks for one is about to look at it: its links
 * are read ahead. @throws AppError `not_found`.
 */
export async function showCase(
  store: GraphStore,
  name: string,
  snapshots: SnapshotCache,
): Promise<CaseView> {
  const caseFile = await store.findCase(parseCaseName(name));
  if (!caseFile) throw new AppError('not_found', `There is no case "${name}".`);
  snapshots.readAhead(caseFile);
  return toView(caseFile);
}

/** Creates an empty case. @throws AppError `conflict` where there is one of that name. */
export async function createCase(store: GraphStore, name: string, act: Act): Promise<CaseView> {
  return toView(await store.createCase(parseCaseName(name), act));
}

/**
 * Deletes a case and everything in it; the audit log keeps one entry that says so.
 * @throws AppError `not_found`.
 */
export async function deleteCase(store: GraphStore, name: string, act: Act): Promise<CaseView> {
  const caseFile = await store.findCase(parseCaseName(name));
  if (!caseFile) throw new AppError('not_found', `There is no case "${name}".`);
  forgetCase(store, caseFile.id);
  await store.deleteCase(caseFile, act);
  return toView(caseFile);
}
