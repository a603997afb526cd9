import { type Route, route } from '../../http/route.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import { showPaths } from './use-case.js';

/** Paths between entities. */
export function pathRoutes(snapshots: SnapshotCache): Route[] {
  return [
    route('findPaths', ({ caller, params, body }) =>
      showPaths(caller, params.case, body, snapshots),
    ),
  ];
}
