import { type Route, route } from '../../http/route.js';
import { showSources } from './use-case.js';

/** The files of a case. */
export function sourceRoutes(): Route[] {
  return [route('listSources', ({ caller, params }) => showSources(caller, params.case))];
}
