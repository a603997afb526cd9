import { DirectedGraph, UndirectedGraph } from 'graphology';
import type Graph from 'graphology';
import type { EntityKind } from '../../contract/entity.js';
import type { MergedPairs } from './merge-pairs.js';

export interface NodeAttributes {
  id: string;
  kind: EntityKind;
  name: string;
}

export interface LinkAttributes {
  weight: number;
}

/**
 * A simple graph: at most one link per pair (directed: per ordered pair), no self-links. Nodes are in
 * id order and keyed by their position in it (`0`, `1`, …), the id is an attribute: graphology and its
 * companions keep nodes in plain objects, in which an id such as `__proto__` would be lost.
 */
export type ProjectionGraph = Graph<NodeAttributes, LinkAttributes>;

/** Dear on large cases: only for what does not run over compressed sparse rows. */
export function toProjectionGraph(
  { entities, links: { sources, targets, weights } }: Pick<MergedPairs, 'entities' | 'links'>,
  directed: boolean,
): ProjectionGraph {
  const graph: ProjectionGraph = directed
    ? new DirectedGraph<NodeAttributes, LinkAttributes>()
    : new UndirectedGraph<NodeAttributes, LinkAttributes>();
  entities.forEach(({ id, kind, name }, position) => graph.addNode(position, { id, kind, name }));
  for (let link = 0; link < sources.length; link++) {
    graph.addEdge(sources[link], targets[link], { weight: weights[link] ?? 0 });
  }
  return graph;
}
