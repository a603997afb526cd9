import { createBreath } from '../../breathe.js';
import type { EntityKind } from '../../contract/entity.js';
import type { GraphNode, GraphView } from '../../contract/graph-view.js';
import type { LinkKind } from '../../contract/link.js';
import { type Caller, openCase, type OpenedCase } from '../../disclosure/open-case.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import { type DrawnGraph, drawGraph, type GraphRequest } from './draw-graph.js';
import { toBundles, toNode } from './show-drawn.js';
import { readTimeline } from './timeline.js';

/** The nodes as the caller may see them. */
async function toNodes(graph: DrawnGraph, opened: OpenedCase): Promise<GraphNode[]> {
  const breathe = createBreath();
  const nodes: GraphNode[] = [];
  for (const place of graph.drawn) {
    const node = toNode(graph, opened, place);
    if (node) nodes.push(node);
    await breathe();
  }
  return nodes;
}

type Counts<K extends string> = Partial<Record<K, { shown: number; total: number }>>;

function countKinds<K extends string>(
  totals: ReadonlyMap<K, number>,
  shown: Iterable<{ kind: K; count: number }>,
): Counts<K> {
  const counts: Counts<K> = {};
  for (const [kind, total] of totals) counts[kind] = { shown: 0, total };
  for (const { kind, count } of shown) {
    const known = counts[kind];
    if (known) known.shown += count;
  }
  return counts;
}

/**
 * The entities asked for, or those with most links, with the links between them in bundles, and
 * the true numbers behind what is drawn.
 */
export async function showGraph(
  caller: Caller,
  caseName: string,
  request: GraphRequest,
  snapshots: SnapshotCache,
): Promise<GraphView> {
  const opened = await openCase(caller, caseName);
  const graph = await drawGraph(caller, opened, snapshots, request);
  const { whole, indexed, admission, bundles, missing } = graph;
  const timeline = await readTimeline(indexed, request.filter);
  const drawn = await toNodes(graph, opened);
  return {
    case: opened.caseFile.name,
    nodes: drawn,
    bundles: await toBundles(graph, opened, bundles),
    shown: drawn.length,
    admitted: admission.entities.length,
    total: whole.snapshot.entities.length,
    entityKinds: countKinds<EntityKind>(
      whole.entityKinds,
      drawn.map(({ kind }) => ({ kind, count: 1 })),
    ),
    linkKinds: countKinds<LinkKind>(
      whole.linkKinds,
      bundles.map(({ kind, links }) => ({ kind, count: links })),
    ),
    grades: Object.fromEntries(whole.grades),
    ...whole.span,
    ...(timeline && { timeline }),
    missing: [...missing],
  };
}
