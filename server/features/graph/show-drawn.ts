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
  const shown: GraphBundle[] = [];
  const idAt = (place: number) => {
    const entity = indexed.snapshot.entities[place];
    return entity ? mask.id(entity.id) : '';
  };
  for (const bundle of bundles) {
    const { kind, directed, span, links, supported, doubtful, amounts } = bundle;
    const ends = [idAt(bundle.source), idAt(bundle.target)];
    const [source = '', target = ''] = directed ? ends : ends.sort(compareText);
    shown.push({
      ...{ source, target, kind, directed, links, supported, doubtful },
      ...span,
      ...(amounts && { amounts }),
    });
    await breathe();
  }
  return shown;
}
