import { DirectedGraph, UndirectedGraph } from 'graphology';
import type { AnalysisParameters } from '../../contract/results.js';
import { mergePairs, type MergedPairs } from './merge-pairs.js';
import type { Multigraph } from './multigraph.js';
import type { LinkAttributes, NodeAttributes, ProjectionGraph } from './projection-graph.js';

export interface MergedLinks extends Omit<MergedPairs, 'entities' | 'links'> {
  readonly graph: ProjectionGraph;
}

/**
 * Makes the simple graph of a projection (see `mergePairs`) as an object graph. Dear on large cases:
 * what runs over compressed sparse rows takes them from `mergePairs` itself.
 *
 * @throws {Error} when a link names an entity that is not in the projection.
 */
export function mergeParallelLinks(
  multigraph: Multigraph,
  parameters: Pick<AnalysisParameters, 'directed' | 'weight'>,
): MergedLinks {
  const { entities, links, ...merged } = mergePairs(multigraph, parameters);
  return { ...merged, graph: toProjectionGraph({ entities, links }, parameters.directed) };
}

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
