import type { LayoutKind } from '../../server/contract/chart.js';
import type { GraphNode } from '../../server/contract/graph-view.js';
import type { GeoPoint } from '../state/mercator.js';
import type { Spots } from '../state/picture.js';
import { guideWords } from '../words/guide-words.js';
import type { LaidBundle, LayoutRequest } from './layout-model.js';

/** Radius of an entity whose look is not known yet, pixels. */
const USUAL_RADIUS = 8;

interface Drawn {
  readonly spots: Spots;
  readonly nodes: readonly Pick<GraphNode, 'id' | 'kind' | 'firstMs'>[];
  readonly bundles: readonly LaidBundle[];
  readonly looks: ReadonlyMap<string, { readonly radius?: number; readonly group: number | null }>;
  readonly places?: ReadonlyMap<string, GeoPoint>;
}

/**
 * What a layout is asked about: the drawn entities that are in sight, those of a part alone where ids are
 * given. What a filter hides stays where it was.
 */
export function toLayoutRequest(
  kind: LayoutKind,
  { spots, nodes, bundles, looks, places }: Drawn,
  part: readonly string[] = [],
): LayoutRequest {
  const wanted = new Set(part);
  const laid = nodes.filter(({ id }) => spots.has(id) && (wanted.size === 0 || wanted.has(id)));
  const ids = new Set(laid.map(({ id }) => id));
  return {
    kind,
    isPart: wanted.size > 0,
    words: guideWords(),
    entities: laid.map(({ id, kind: ofKind, firstMs }) => {
      const { x, y, pinned = false } = spots.get(id) ?? { x: 0, y: 0 };
      const { radius = USUAL_RADIUS, group = null } = looks.get(id) ?? {};
      return { id, kind: ofKind, x, y, pinned, radius, group, firstMs, place: places?.get(id) };
    }),
    bundles: bundles
      .filter(({ source, target }) => ids.has(source) && ids.has(target))
      .map(({ source, target, kind: of, directed, links }) => {
        return { source, target, kind: of, directed, links };
      }),
  };
}
