import type { GraphFilter } from '../../server/contract/graph-view.js';
import type { AnalysisParameters } from '../../server/contract/results.js';

/** The links that a filter of the graph admits, as an analysis is told. */
export function admittedBy({
  linkKinds,
  fromMs,
  untilMs,
  grades,
}: GraphFilter): Pick<AnalysisParameters, 'linkKinds' | 'window' | 'grades'> {
  const window = {
    ...(fromMs !== undefined && { fromMs }),
    ...(untilMs !== undefined && { untilMs }),
  };
  return {
    ...(linkKinds && { linkKinds }),
    ...(grades && { grades }),
    ...(Object.keys(window).length > 0 && { window }),
  };
}
