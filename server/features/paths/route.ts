import { type Route, route } from '../../http/route.js';
import { showPaths } from './use-case.js';

/** Paths between two entities. */
export function pathRoutes(): Route[] {
  return [
    route('findPaths', ({ caller, params, query: { kinds, ...question } }) =>
      showPaths(caller, params.case, { ...question, ...(kinds && { linkKinds: kinds }) }),
    ),
  ];
}
