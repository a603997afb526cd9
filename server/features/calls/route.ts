import { type Route, route } from '../../http/route.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import { readCallHours } from './call-hours.js';
import { readCallMatrix } from './call-matrix.js';

/** Calls counted. */
export function callRoutes(snapshots: SnapshotCache): Route[] {
  return [
    route('readCallMatrix', ({ caller, params, body }) =>
      readCallMatrix(caller, params.case, body, snapshots),
    ),
    route('readCallHours', ({ caller, params, body }) =>
      readCallHours(caller, params.case, body, snapshots),
    ),
  ];
}
