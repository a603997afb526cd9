import { compareText } from '../../analysis/compare-text.js';
import { createBreath } from '../../breathe.js';
import type { GraphBundle, GraphNode } from '../../contract/graph-view.js';
import type { OpenedCase } from '../../disclosure/open-case.js';
import type { Bundle } from './bundle-links.js';
import type { DrawnGraph } from './draw-graph.js';

/** The entity at a place as the caller may see it; null where there is none. */
export function toNode(
  { indexed, admission }: Pick<DrawnGraph, 'indexed' | 'admission'>,
  { mask, isProtected }: OpenedCase,
  place: number,
): GraphNode | null {
  const entity = indexed.snapshot.entities[place];
  if (!entity) return null;
  const { id, kind, name, firstMs } = entity;
  return {
    id: mask.id(id),
    kind,
    name: mask.name(id, name, kind),
    isProtected: isProtected(id),
    links: admission.linksAt[place] ?? 0,
    neighbours: admission.neighboursAt[place] ?? 0,
    ...(firstMs !== undefined && { firstMs }),
  };
}

/** Bundles with the ids that the caller may see. */
export async function toBundles(
  { indexed }: Pick<DrawnGraph, 'indexed'>,
  { mask }: OpenedCase,
  bundles: readonly Bundle[],
): Promise<GraphBundle[]> {
  const breathe = createBreath();
  const { entities } = indexed.snapshot;
  const ids = new Map<number, string>();
  const idAt = (place: number) => {
    let id = ids.get(place);
    if (id === undefined) ids.set(place, (id = mask.id(entities[place]?.id ?? '')));
    return id;
  };
  const shown: GraphBundle[] = [];
  for (const bundle of bundles) {
    const { directed } = bundle;
    const [a, b] = [idAt(bundle.source), idAt(bundle.target)];
    const isInOrder = directed || compareText(a, b) <= 0;
    shown.push({ ...bundle, source: isInOrder ? a : b, target: isInOrder ? b : a });
    await breathe();
  }
  return shown;
}
