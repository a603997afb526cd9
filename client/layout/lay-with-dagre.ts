import type { LayerNode, LayerTie } from './layer-model.js';
import type { Point } from './layout-model.js';

/**
 * Layers of one connected part by dagre (Gansner, Koutsofios, North and Vo 1993), which is fetched when
 * it is first needed. The flow leads to the right.
 * @param ties without cycles
 */
export async function layWithDagre(
  nodes: readonly LayerNode[],
  ties: readonly LayerTie[],
  { between, along }: { readonly between: number; readonly along: number },
): Promise<ReadonlyMap<string, Point>> {
  const { Graph, layout } = await import('@dagrejs/dagre');
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: along, ranksep: between, ranker: 'network-simplex' });
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  for (const { from, to, weight } of ties) graph.setEdge(from, to, { weight });
  layout(graph);
  return new Map(
    nodes.map(({ id }) => {
      const { x, y } = graph.node(id) as Point;
      // Down is down in dagre; here y grows upwards.
      return [id, { x, y: -y }];
    }),
  );
}
