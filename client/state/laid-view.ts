import type { GraphBundle, GraphNode } from '../../server/contract/graph-view.js';
import { standingSpots } from './folds.js';
import type { FoldedView } from './fold-view.js';
import type { Picture, Spots } from './picture.js';

/** What a layout is asked to place. */
export interface LaidView {
  readonly spots: Spots;
  readonly nodes: readonly Pick<GraphNode, 'id' | 'kind' | 'firstMs'>[];
  readonly bundles: readonly Pick<
    GraphBundle,
    'source' | 'target' | 'kind' | 'directed' | 'links'
  >[];
  readonly looks: ReadonlyMap<string, { readonly radius?: number; readonly group: number | null }>;
}

/** The group that all members are in; null where they are in several. */
function commonGroup(members: readonly GraphNode[], looks: LaidView['looks']): number | null {
  const groups = new Set(members.map(({ id }) => looks.get(id)?.group ?? null));
  const [only = null] = groups;
  return groups.size === 1 ? only : null;
}

/**
 * What is seen, as a layout places it: a folded group is one entity of the kind that most of its members
 * are of, first seen when the first of them was; a shared item is one link.
 */
export function laidView(
  picture: Picture,
  { nodes, ties, groups }: FoldedView,
  looks: LaidView['looks'],
): LaidView {
  const folded = groups.map(({ fold, members, kinds }) => {
    const first = members.flatMap(({ firstMs }) => firstMs ?? []);
    return {
      id: fold.id,
      kind: kinds[0]?.kind ?? ('person' as const),
      ...(first.length > 0 && { firstMs: Math.min(...first) }),
    };
  });
  const ofFolds = groups.map(
    ({ fold, members }) => [fold.id, { group: commonGroup(members, looks) }] as const,
  );
  return {
    spots: standingSpots(picture),
    nodes: [...nodes, ...folded],
    looks: new Map<string, { radius?: number; group: number | null }>([...looks, ...ofFolds]),
    bundles: ties.flatMap(({ a, b, bundles, shared = [] }) => [
      ...bundles,
      ...(shared.length === 0
        ? []
        : [
            {
              ...{ source: a, target: b, kind: 'other' as const },
              ...{ directed: false, links: shared.length },
            },
          ]),
    ]),
  };
}
