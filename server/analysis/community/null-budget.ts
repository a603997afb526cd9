import { type AnalysisParameters, FEWEST_NULL_DRAWS } from '../../contract/results.js';
import { LARGE_LINKS } from './find-communities.js';

/**
 * What drawing and measuring a random network costs for each of its links, in steps of some ten
 * nanoseconds: exchanges, the runs of the search and two fits. Measured on networks of 2,700 to 322,000
 * links: 3,400 to 5,800, of Leiden’s method with all its runs up to 19,000.
 */
const STEPS_PER_LINK = 6_000;
const LEIDEN_STEPS_PER_LINK = 20_000;

/** Steps that a comparison may take at most: some quarter of an hour on one thread. */
const MOST_STEPS = 1e11;

type NullParameters = Pick<AnalysisParameters, 'communities' | 'nullDraws'>;

/** Steps that a random network with so many links takes, about. */
export function nullSteps(links: number, { communities }: NullParameters): number {
  const isThorough = communities === 'leiden' && links <= LARGE_LINKS;
  return links * (isThorough ? LEIDEN_STEPS_PER_LINK : STEPS_PER_LINK);
}

export interface NullPlan {
  /** Random networks that are drawn. */
  readonly draws: number;
  /** Where these are fewer than asked for: the limit, in a sentence. */
  readonly note?: string;
}

/**
 * How many random networks a network is compared with: as asked, or what the bound leaves; none where that
 * is fewer than a level of 0.05 needs. Known once the network is projected, by its links alone, so that it is
 * the same on every machine.
 */
export function planNullDraws(links: number, parameters: NullParameters): NullPlan {
  const { nullDraws: asked = 0 } = parameters;
  const steps = nullSteps(links, parameters);
  const draws = Math.min(asked, Math.floor(MOST_STEPS / Math.max(1, steps)));
  if (draws === asked) return { draws };
  const limit =
    `each takes some ${inMillions(steps)} million steps, and a comparison may take ` +
    `${inMillions(MOST_STEPS)} million`;
  if (draws >= FEWEST_NULL_DRAWS) {
    return {
      draws,
      note: `For the size of the case ${count(draws)} instead of ${count(asked)} random networks are drawn: ${limit}.`,
    };
  }
  return {
    draws: 0,
    note:
      `The network is too large to compare it with ${FEWEST_NULL_DRAWS} random ones or more: ${limit}. ` +
      'Admit fewer records (kinds of links, a window of time, grades).',
  };
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function inMillions(steps: number): string {
  return count(Math.ceil(steps / 1e6));
}
