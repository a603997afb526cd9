import type { EntityKind } from '../../server/contract/entity.js';
import type { GraphBundle } from '../../server/contract/graph-view.js';

/** How well a line is confirmed: by its best supported record. */
export type Confirmation = 'supported' | 'unconfirmed' | 'doubtful';

/** Something that joins two entities because both are linked to it; confirmed as its weaker side is. */
export interface SharedLine {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly confirmation: Confirmation;
}

/** Everything between two drawn entities, as one line. `a` < `b` by code units. */
export interface Tie {
  readonly key: string;
  readonly a: string;
  readonly b: string;
  /** Links in the bundles, and one for each shared item. */
  readonly links: number;
  readonly confirmation: Confirmation;
  /** Some directed link leads from a to b, or from b to a. */
  readonly forward: boolean;
  readonly backward: boolean;
  readonly bundles: readonly GraphBundle[];
  /** Items that fold away into this line; absent = none. */
  readonly shared?: readonly SharedLine[];
}

/** Key of the line between two entities, whichever comes first. */
export function tieKey(one: string, other: string): string {
  return JSON.stringify(one < other ? [one, other] : [other, one]);
}

/** By the best supported record of any bundle. */
export function confirmationOf(bundles: readonly GraphBundle[]): Confirmation {
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
