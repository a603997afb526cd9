import type { LayerNode, LayerTie } from './layer-model.js';
import type { Point } from './layout-model.js';

/** Sweeps over the layers, to and fro; more change little. */
const SWEEPS = 8;

/** The layer of each: one after the latest of those that lead to it. */
function longestPaths(
  nodes: readonly LayerNode[],
  ties: readonly LayerTie[],
): ReadonlyMap<string, number> {
  const outgoing = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  const waiting = new Map<string, number>(nodes.map(({ id }) => [id, 0]));
  for (const { from, to } of ties) {
    outgoing.get(from)?.push(to);
    waiting.set(to, (waiting.get(to) ?? 0) + 1);
  }
  const layers = new Map<string, number>(nodes.map(({ id }) => [id, 0]));
  const ready = nodes.map(({ id }) => id).filter((id) => waiting.get(id) === 0);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    for (const to of outgoing.get(id) ?? []) {
      layers.set(to, Math.max(layers.get(to) ?? 0, (layers.get(id) ?? 0) + 1));
      const left = (waiting.get(to) ?? 1) - 1;
      waiting.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  return layers;
}

/** Orders a layer by the mean place of its neighbours (Sugiyama, Tagawa and Toda 1981). */
function sortByMean(
  layer: LayerNode[],
  places: Map<string, number>,
  around: ReadonlyMap<string, readonly string[]>,
): void {
  const mean = new Map(
    layer.map(({ id }) => {
      const others = around.get(id) ?? [];
      const sum = others.reduce((total, other) => total + (places.get(other) ?? 0), 0);
      return [id, others.length === 0 ? (places.get(id) ?? 0) : sum / others.length];
    }),
  );
  layer.sort((a, b) => (mean.get(a.id) ?? 0) - (mean.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1));
  layer.forEach(({ id }, index) => places.set(id, index - layer.length / 2));
}

/**
 * Layers of one connected part that is too large for dagre: by longest path, ordered by means. Every tie
 * leads to a later layer; crossings are fewer than by chance, not fewest.
 * @param ties without cycles
 */
export function layInRows(
  nodes: readonly LayerNode[],
  ties: readonly LayerTie[],
  { between, along }: { readonly between: number; readonly along: number },
): ReadonlyMap<string, Point> {
  const layerOf = longestPaths(nodes, ties);
  const layers: LayerNode[][] = [];
  for (const node of [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    (layers[layerOf.get(node.id) ?? 0] ??= []).push(node);
  }
  const around = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of ties) {
    around.get(from)?.push(to);
    around.get(to)?.push(from);
  }
  const places = new Map<string, number>();
  for (const layer of layers) {
    layer.forEach(({ id }, index) => places.set(id, index - layer.length / 2));
  }
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const order = sweep % 2 === 0 ? layers : [...layers].reverse();
    for (const layer of order) sortByMean(layer, places, around);
  }
  const width = Math.max(...nodes.map((node) => node.width));
  const points = new Map<string, Point>();
  layers.forEach((layer, number) => {
    const total = layer.reduce((sum, { height }) => sum + height + along, 0);
    let y = total / 2;
    for (const { id, height } of layer) {
      points.set(id, { x: number * (width + between), y: y - (height + along) / 2 });
      y -= height + along;
    }
  });
  return points;
}
