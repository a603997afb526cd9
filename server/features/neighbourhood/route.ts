import { type Route, route } from '../../http/route.js';
import { expand, showEntity, showLinks } from './use-case.js';

/** An entity, its neighbours, its links. */
export function neighbourhoodRoutes(): Route[] {
  return [
    route('getEntity', ({ caller, params }) => showEntity(caller, params.case, params.entity)),
    route('expandEntity', ({ caller, params, query: { limit, kinds } }) =>
      expand(caller, params.case, params.entity, { limit, ...(kinds && { linkKinds: kinds }) }),
    ),
    route('listLinks', ({ caller, params, query }) =>
      showLinks(caller, params.case, [params.entity, query.with], {
        limit: query.limit,
        ...(query.kinds && { linkKinds: query.kinds }),
      }),
    ),
  ];
}
