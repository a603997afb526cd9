import type { ProjectionGraph } from './projection/projection-graph.js';

/** The share of possible pairs (directed: ordered pairs) that are linked; 0 below two entities. */
export function density(graph: ProjectionGraph): number {
  const possible = graph.order * (graph.order - 1) * (graph.type === 'directed' ? 1 : 0.5);
  return possible === 0 ? 0 : graph.size / possible;
}
