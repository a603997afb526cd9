import type { GraphBundle } from '../../server/contract/graph-view.js';
import type { Confirmation } from '../../server/contract/line-dashes.js';

/** Everything between two drawn entities, as one line. `a` < `b` by code units. */
export interface Tie {
  readonly key: string;
  readonly a: string;
  readonly b: string;
  readonly links: number;
  readonly confirmation: Confirmation;
  /** Some directed link leads from a to b, or from b to a. */
  readonly forward: boolean;
  readonly backward: boolean;
  readonly bundles: readonly GraphBundle[];
}

/** Key of the line between two entities, whichever comes first. */
export function tieKey(one: string, other: string): string {
  return JSON.stringify(one < other ? [one, other] : [other, one]);
}

function confirmationOf(bundles: readonly GraphBundle[]): Confirmation {
  if (bundles.some(({ supported }) => supported > 0)) return 'supported';
  return bundles.every(({ links, doubtful }) => doubtful === links) ? 'doubtful' : 'unconfirmed';
}

/** One line for each pair of entities that any link joins; links to oneself are not drawn. */
export function mergeBundles(bundles: readonly GraphBundle[]): Tie[] {
  const byPair = new Map<string, GraphBundle[]>();
  for (const bundle of bundles) {
    if (bundle.source === bundle.target) continue;
    const key = tieKey(bundle.source, bundle.target);
    const known = byPair.get(key);
    if (known) known.push(bundle);
    else byPair.set(key, [bundle]);
  }
  return [...byPair].map(([key, pair]) => {
    const [a, b] = JSON.parse(key) as [string, string];
    return {
      key,
      a,
      b,
      links: pair.reduce((sum, { links }) => sum + links, 0),
      confirmation: confirmationOf(pair),
      forward: pair.some(({ directed, source }) => directed && source === a),
      backward: pair.some(({ directed, source }) => directed && source === b),
      bundles: pair,
    };
  });
}
