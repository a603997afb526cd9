import type { Csr } from '../csr.js';
import { numberGroups, type Group } from '../number-groups.js';
import { labelComponents } from './label-components.js';

/**
 * Connected components, the largest first. An entity without links is a component by itself; an empty
 * graph has none.
 *
 * @param skeleton undirected (see `toSkeleton`): of a directed graph the weakly connected ones.
 */
export function connectedComponents(skeleton: Csr): Group[] {
  const { of, sizes } = labelComponents(skeleton);
  const components = sizes.map((): string[] => []);
  skeleton.ids.forEach((id, node) => components[of[node] ?? 0]?.push(id));
  return numberGroups(components);
}
