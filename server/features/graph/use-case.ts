import { createBreath } from '../../breathe.js';
import { compareText } from '../../analysis/compare-text.js';
import type { EntityKind } from '../../contract/entity.js';
import type { GraphBundle, GraphNode, GraphView } from '../../contract/graph-view.js';
import type { LinkKind } from '../../contract/link.js';
import { type Caller, openCase, type OpenedCase } from '../../disclosure/open-case.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import type { Bundle } from './bundle-links.js';
import { type DrawnGraph, drawGraph, type GraphRequest } from './draw-graph.js';
import { readTimeline } from './timeline.js';

/** The nodes as the caller may see them, by their places. */
async function toNodes(
  { indexed, admission, drawn }: DrawnGraph,
  { mask, isProtected }: OpenedCase,
): Promise<Map<number, GraphNode>> {
  const breathe = createBreath();
  const nodes = new Map<number, GraphNode>();
  for (const place of drawn) {
    const entity = indexed.snapshot.entities[place];
    if (!entity) continue;
    const { id, kind, name, firstMs } = entity;
    nodes.set(place, {
      id: mask.id(id),
      kind,
      name: mask.name(id, name, kind),
      isProtected: isProtected(id),
      links: admission.linksAt[place] ?? 0,
      neighbours: admission.neighboursAt[place] ?? 0,
      ...(firstMs !== undefined && { firstMs }),
    });
    await breathe();
  }
  return nodes;
}

function toBundle(bundle: Bundle, nodes: ReadonlyMap<number, GraphNode>): GraphBundle {
  const { kind, directed, span, links, supported, doubtful, amounts } = bundle;
  const ends = [nodes.get(bundle.source)?.id ?? '', nodes.get(bundle.target)?.id ?? ''];
  const [source = '', target = ''] = directed ? ends : ends.sort(compareText);
  return {
    ...{ source, target, kind, directed, links, supported, doubtful },
    ...span,
    ...(amounts && { amounts }),
  };
}

async function toBundles(
  { bundles }: DrawnGraph,
  nodes: ReadonlyMap<number, GraphNode>,
): Promise<GraphBundle[]> {
  const breathe = createBreath();
  const shown: GraphBundle[] = [];
  for (const bundle of bundles) {
    shown.push(toBundle(bundle, nodes));
    await breathe();
  }
  return shown;
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
  const nodes = await toNodes(graph, opened);
  const drawn = [...nodes.values()];
  return {
    case: opened.caseFile.name,
    nodes: drawn,
    bundles: await toBundles(graph, nodes),
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
