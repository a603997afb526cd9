import { requireCase } from '../../disclosure/open-case.js';
import { type Route, route } from '../../http/route.js';
import type { JobRegister } from '../../jobs/job-register.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import { findCommonNeighbours, findNeighbours } from './find-neighbours.js';
import { findShared } from './find-shared.js';
import { layOutGraph } from './layout.js';
import { showMap } from './show-map.js';
import { showGraph } from './use-case.js';

/** What is drawn, where it lies on the map, and where on the graph (a job). */
export function graphRoutes(snapshots: SnapshotCache, jobs: JobRegister): Route[] {
  return [
    route('getGraph', ({ caller, params, body }) =>
      showGraph(caller, params.case, body, snapshots),
    ),
    route('findNeighbours', ({ caller, params, body }) =>
      findNeighbours(caller, params.case, body, snapshots),
    ),
    route('findShared', ({ caller, params, body }) =>
      findShared(caller, params.case, body, snapshots),
    ),
    route('findCommonNeighbours', ({ caller, params, body }) =>
      findCommonNeighbours(caller, params.case, body, snapshots),
    ),
    route('getMap', ({ caller, params, body }) => showMap(caller, params.case, body, snapshots)),
    route('createLayout', async ({ caller, params, body, requestId }) => {
      const { name } = await requireCase(caller.store, params.case);
      return jobs.add({
        ...{ kind: 'layout', case: name, actor: caller.act.actor, requestId },
        work: (run) => layOutGraph(caller, name, body, snapshots, run),
      });
    }),
  ];
}
