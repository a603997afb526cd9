import { type Route, route } from '../../http/route.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import { readMoney } from './read-money.js';

/** Payments summed. */
export function moneyRoutes(snapshots: SnapshotCache): Route[] {
  return [
    route('readMoney', ({ caller, params, body }) =>
      readMoney(caller, params.case, body, snapshots),
    ),
  ];
}
