import { connectedComponents as findComponents } from 'graphology-components';
import { numberGroups, type Group } from '../number-groups.js';
import type { ProjectionGraph } from '../projection/projection-graph.js';

/**
 * Connected components (of a directed graph: weakly connected, directions forgotten), the largest
 * first. An entity without links is a component by itself; an empty graph has none.
 */
export function connectedComponents(graph: ProjectionGraph): Group[] {
  return numberGroups(
    findComponents(graph).map((keys) => keys.map((key) => graph.getNodeAttribute(key, 'id'))),
  );
}
