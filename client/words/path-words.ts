import type { PathRules } from '../../server/contract/paths.js';
import type { Weight } from '../../server/contract/results.js';

export const PATH_BY_WORDS: Readonly<Record<PathRules['by'], string>> = {
  hops: 'fewest links',
  weight: 'strong ties',
  time: 'time order',
};

export const STEP_WEIGHT_WORDS: Readonly<Record<Weight['by'], string>> = {
  none: 'every step the same',
  count: 'number of records',
  days: 'number of days',
  amount: 'sum of amounts',
  given: 'weight in the file',
};

/** How a path was looked for, in few words. */
export function describeRules({ by, order, directed, filter }: PathRules): string {
  const parts = [
    by === 'time' && order === 'certain' ? 'certain time order' : PATH_BY_WORDS[by],
    directed ? 'along directions' : null,
    Object.keys(filter).length > 0 ? 'filtered' : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}
