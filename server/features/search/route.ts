import { type Route, route } from '../../http/route.js';
import { search } from './use-case.js';

/** Search. */
export function searchRoutes(): Route[] {
  return [
    route('search', ({ caller, params, query }) =>
      search(caller, params.case, query.q, query.limit, query.kinds),
    ),
  ];
}
