import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { createRandom } from '../../server/analysis/random.js';
import type { LaidEntity } from './layout-model.js';
import type { LaidPair } from './pair-links.js';

/**
 * The group of each entity: that of the analysis, or, where it knows none, one that Louvain finds for
 * the layout alone.
 */
export function layoutGroups(
  entities: readonly LaidEntity[],
  pairs: readonly LaidPair[],
): ReadonlyMap<string, number> {
  const known = entities.flatMap(({ id, group }) => (group === null ? [] : [[id, group] as const]));
  if (known.length > 0 || pairs.length === 0) return new Map(known);
  const graph = new Graph({ type: 'undirected' });
  for (const { id } of entities) graph.addNode(id);
  for (const { a, b, weight } of pairs) graph.addEdge(a, b, { weight });
  const found = louvain(graph, { rng: createRandom(1), getEdgeWeight: 'weight' });
  return new Map(Object.entries(found));
}
