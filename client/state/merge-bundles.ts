import type { EntityKind } from '../../server/contract/entity.js';
import type { GraphBundle } from '../../server/contract/graph-view.js';
import type { Confirmation } from '../../server/contract/line-dashes.js';
import { runSteps } from './run-steps.js';

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

function toTie(key: string, pair: readonly GraphBundle[]): Tie {
  const [{ source, target }] = pair as [GraphBundle];
  const [a, b] = source < target ? [source, target] : [target, source];
  return {
    key,
    a,
    b,
    links: pair.reduce((sum, { links }) => sum + links, 0),
    confirmation: confirmationOf(pair),
    forward: pair.some((each) => each.directed && each.source === a),
    backward: pair.some((each) => each.directed && each.source === b),
    bundles: pair,
  };
}

const merged = new WeakMap<readonly GraphBundle[], readonly Tie[]>();

/**
 * Merges bundles a step at a time, so that a long list can be merged in slices; `mergeBundles` of the same
 * list has its answer from then on.
 */
export function* mergeSteps(bundles: readonly GraphBundle[]): Generator<undefined> {
  if (merged.has(bundles)) return;
  const byPair = new Map<string, GraphBundle[]>();
  for (const bundle of bundles) {
    yield;
    if (bundle.source === bundle.target) continue;
    const key = tieKey(bundle.source, bundle.target);
    const known = byPair.get(key);
    if (known) known.push(bundle);
    else byPair.set(key, [bundle]);
  }
  const ties: Tie[] = [];
  for (const [key, pair] of byPair) {
    ties.push(toTie(key, pair));
    yield;
  }
  merged.set(bundles, ties);
}

/** One line for each pair of entities that any link joins; links to oneself are not drawn. */
export function mergeBundles(bundles: readonly GraphBundle[]): readonly Tie[] {
  runSteps(mergeSteps(bundles));
  return merged.get(bundles) ?? [];
}
