import { LabelBoxes } from '../../../server/analysis/layout/label-boxes.js';
import { type PlaceCluster, toPixels } from '../../state/cluster-places.js';

/** Pixels that a letter takes at most, usually. */
const LETTER_WIDTH = 7;
const HALF_ICON = 13;

/**
 * Symbols that can bear their names without covering another name or symbol: those that are pointed at
 * first, then in the order of the clusters. Clusters of several have a number instead.
 */
export function namedClusters(
  clusters: readonly PlaceCluster[],
  zoom: number,
  marked: ReadonlySet<string> | null,
): ReadonlySet<string> {
  const boxes = new LabelBoxes();
  const placed = clusters.map((cluster) => ({ cluster, at: toPixels(cluster, zoom) }));
  for (const { at } of placed) {
    boxes.take({
      ...{ left: at.x - HALF_ICON, right: at.x + HALF_ICON },
      ...{ top: at.y - HALF_ICON, bottom: at.y + HALF_ICON },
    });
  }
  const isMarked = ({ cluster }: (typeof placed)[number]) =>
    cluster.places.some(({ id }) => marked?.has(id));
  const sorted = [...placed].sort((a, b) => Number(isMarked(b)) - Number(isMarked(a)));
  const named = new Set<string>();
  for (const { cluster, at } of sorted) {
    const [only] = cluster.places;
    if (!only || cluster.places.length > 1) continue;
    const left = at.x + HALF_ICON + 2;
    const box = {
      ...{ left, right: left + only.name.length * LETTER_WIDTH },
      ...{ top: at.y - 8, bottom: at.y + 8 },
    };
    if (!boxes.isFree(box)) continue;
    boxes.take(box);
    named.add(cluster.key);
  }
  return named;
}
