import { type Route, route } from '../../http/route.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import { compareWindows } from './compare-windows.js';
import { readTimes } from './read-times.js';

/** When links lie, and who is in one window and not in another. */
export function timesRoutes(snapshots: SnapshotCache): Route[] {
  return [
    route('readTimes', ({ caller, params, body }) =>
      readTimes(caller, params.case, body, snapshots),
    ),
    route('compareWindows', ({ caller, params, body }) =>
      compareWindows(caller, params.case, body, snapshots),
    ),
  ];
}
