import { acyclicOrder } from './acyclic-order.js';
import { connectedParts } from './connected-parts.js';
import { discSizes } from './disc-size.js';
import { boxOf } from './fit-box.js';
import { FLOW_RULES, type FlowLink, flowLinks } from './flow-links.js';
import { holdersBeside } from './holders-beside.js';
import { layInRows } from './lay-in-rows.js';
import { layWithDagre } from './lay-with-dagre.js';
import type { LayerNode, LayerTie } from './layer-model.js';
import type { LaidBundle, LaidEntity, LayoutHooks, Point, Points } from './layout-model.js';
import { stackParts } from './stack-parts.js';

/** Ties of a part above which dagre takes longer than anybody waits. */
const MOST_DAGRE_TIES = 260;

/** Room between layers, and between two in a layer, as shares of the largest radius. */
const BETWEEN_LAYERS = 9;
const ALONG_LAYER = 0.9;

export interface Layers {
  /** Of the entities that a link of the rule ends at, or that hold such an account. */
  readonly points: Points;
  /** Pairs that lead against the order, because they are part of a cycle. */
  readonly against: number;
}

/** Ties that lead to later layers only: those against the order are turned. */
function turn(links: readonly FlowLink[], order: ReadonlyMap<string, number>): LayerTie[] {
  return links.map(({ from, to, links: count }) => {
    const isAgainst = (order.get(from) ?? 0) > (order.get(to) ?? 0);
    const weight = 1 + Math.log2(count);
    return isAgainst ? { from: to, to: from, weight } : { from, to, weight };
  });
}

/**
 * Layers: a hierarchy from the top down (who directs, owns, employs … stands above), or money from left to
 * right, holders under their accounts. Unconnected parts stand side by side; in a cycle the fewest and
 * weakest links lead back.
 */
export async function layInLayers(
  kind: 'hierarchy' | 'money',
  entities: readonly LaidEntity[],
  bundles: readonly LaidBundle[],
  { onShare, goesOn }: LayoutHooks,
): Promise<Layers> {
  const ids = new Set(entities.map(({ id }) => id));
  const links = flowLinks(ids, bundles, FLOW_RULES[kind]);
  const ends = new Set(links.flatMap(({ from, to }) => [from, to]));
  const beside = kind === 'money' ? holdersBeside(ends, ids, bundles) : new Map<string, string[]>();
  const largest = Math.max(0, ...discSizes(entities).values());
  const nodeOf = (id: string): LayerNode => ({
    id,
    width: 2 * largest,
    height: 2 * largest * (1 + (beside.get(id)?.length ?? 0)),
  });
  const room = { between: BETWEEN_LAYERS * largest, along: ALONG_LAYER * largest };
  const parts = connectedParts(ends, links);
  const laid: Points[] = [];
  let against = 0;
  for (const [index, part] of parts.entries()) {
    const members = new Set(part);
    const own = links.filter(({ from }) => members.has(from));
    const order = acyclicOrder(part, own);
    const ties = turn(own, order);
    against += own.filter(({ from, to }) => (order.get(from) ?? 0) > (order.get(to) ?? 0)).length;
    const nodes = part.map(nodeOf);
    const points =
      ties.length > MOST_DAGRE_TIES
        ? layInRows(nodes, ties, room)
        : await layWithDagre(nodes, ties, room);
    laid.push(kind === 'money' ? withHolders(points, beside, largest) : turned(points));
    onShare((index + 1) / parts.length);
    if (!(await goesOn())) break;
  }
  return { points: widenToSquare(stackParts(laid, 4 * largest)), against };
}

/** The shorter side made as long as the longer one: order and alignment stay, and there is more room. */
function widenToSquare(points: Points): Points {
  const box = boxOf(points.values());
  if (!box) return points;
  const [width, height] = [box.right - box.left, box.high - box.low];
  const [wider, higher] = [Math.max(1, height / width), Math.max(1, width / height)];
  if (!Number.isFinite(wider) || !Number.isFinite(higher)) return points;
  return new Map([...points].map(([id, { x, y }]) => [id, { x: x * wider, y: y * higher }]));
}

/** From left to right becomes from the top down. */
function turned(points: Points): Points {
  return new Map([...points].map(([id, { x, y }]) => [id, { x: -y, y: -x }]));
}

/** Each account at the top of the room that it takes, its holders below it. */
function withHolders(
  points: Points,
  beside: ReadonlyMap<string, readonly string[]>,
  radius: number,
): Points {
  const all = new Map<string, Point>();
  for (const [id, { x, y }] of points) {
    const holders = beside.get(id) ?? [];
    const top = y + radius * holders.length;
    all.set(id, { x, y: top });
    holders.forEach((holder, index) =>
      all.set(holder, { x: x + radius * 0.6, y: top - 2 * radius * (index + 1) }),
    );
  }
  return all;
}
