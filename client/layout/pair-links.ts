import { tieKey } from '../state/merge-bundles.js';
import type { LaidBundle } from './layout-model.js';

/** Everything between two entities that are laid out; a thousand calls pull little more than a hundred. */
export interface LaidPair {
  readonly a: string;
  readonly b: string;
  readonly links: number;
  readonly weight: number;
}

/** Each pair of entities once, in an order that does not depend on that of the bundles. */
export function pairLinks(
  ids: ReadonlySet<string>,
  bundles: readonly LaidBundle[],
): readonly LaidPair[] {
  const counts = new Map<string, number>();
  for (const { source, target, links } of bundles) {
    if (source === target || !ids.has(source) || !ids.has(target)) continue;
    const key = tieKey(source, target);
    counts.set(key, (counts.get(key) ?? 0) + links);
  }
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, links]) => {
      const [a, b] = JSON.parse(key) as [string, string];
      return { a, b, links, weight: 1 + Math.log2(links) };
    });
}
