import { AppError } from '../../errors.js';
import { type Route, route } from '../../http/route.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import { createCase, deleteCase, listCases, showCase } from './use-case.js';

/** Cases: list, create, delete. */
export function caseRoutes(snapshots: SnapshotCache): Route[] {
  return [
    route('listCases', async ({ caller }) => ({ cases: await listCases(caller.store) })),
    route('createCase', ({ caller, body }) => createCase(caller.store, body.name, caller.act)),
    route('getCase', ({ caller, params }) => showCase(caller.store, params.case, snapshots)),
    route('deleteCase', async ({ caller, params, body }) => {
      if (body.confirm.trim() !== params.case) {
        throw new AppError('bad_input', 'That is not the name of the case: nothing was deleted.');
      }
      await deleteCase(caller.store, params.case, caller.act);
    }),
  ];
}
