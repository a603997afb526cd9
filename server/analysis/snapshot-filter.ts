import type { AnalysisParameters } from '../contract/results.js';
import type { SnapshotFilter } from '../contract/snapshot.js';
import { HOLDING_KINDS } from './projection/holdings.js';

/**
 * What must be read from the store so that `analyse` can honour the parameters. The actors
 * projection needs the links that say who held what, even where they are not asked for, were made
 * before the window or bear no time; `analyse` itself then admits the other links by the window.
 */
export function snapshotFilter(parameters: AnalysisParameters): SnapshotFilter {
  const { linkKinds, window, grades, projection } = parameters;
  const admitted = grades === undefined ? {} : { grades };
  if (projection === 'actors') {
    if (linkKinds === undefined) return admitted;
    return { ...admitted, linkKinds: [...new Set([...linkKinds, ...HOLDING_KINDS])] };
  }
  return {
    ...admitted,
    ...(linkKinds === undefined ? {} : { linkKinds }),
    ...(window === undefined ? {} : { window }),
  };
}
