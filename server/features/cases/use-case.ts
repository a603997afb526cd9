import type { CaseView } from '../../contract/views.js';
import { parseCaseName } from '../../disclosure/open-case.js';
import { AppError } from '../../errors.js';
import type { Act, GraphStore } from '../../store/graph-store.js';

/** All cases, by name. */
export async function listCases(store: GraphStore): Promise<CaseView[]> {
  return (await store.listCases()).map(({ id: _id, ...view }) => view);
}

/**
 * Deletes a case and everything in it; the audit log keeps one entry that says so.
 * @throws AppError `not_found`.
 */
export async function deleteCase(store: GraphStore, name: string, act: Act): Promise<CaseView> {
  const caseFile = await store.findCase(parseCaseName(name));
  if (!caseFile) throw new AppError('not_found', `There is no case "${name}".`);
  await store.deleteCase(caseFile, act);
  const { id: _id, ...view } = caseFile;
  return view;
}
