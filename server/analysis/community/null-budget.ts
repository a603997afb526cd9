import type { AnalysisParameters } from '../../contract/results.js';
import { LARGE_LINKS } from './find-communities.js';

/**
 * What drawing and measuring a random network costs for each of its links, in steps of some ten
 * nanoseconds: exchanges, the runs of the search and two fits. Measured on networks of 2,700 to 322,000
 * links: 3,400 to 5,800, of Leiden’s method with all its runs up to 19,000.
 */
const STEPS_PER_LINK = 6_000;
const LEIDEN_STEPS_PER_LINK = 20_000;

/** Steps that a random network with so many links takes, about. */
export function nullSteps(
  links: number,
  { communities }: Pick<AnalysisParameters, 'communities'>,
): number {
  const isThorough = communities === 'leiden' && links <= LARGE_LINKS;
  return links * (isThorough ? LEIDEN_STEPS_PER_LINK : STEPS_PER_LINK);
}
