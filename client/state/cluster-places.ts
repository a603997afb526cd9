import type { MapPlace } from '../../server/contract/map-view.js';
import { type GeoPoint, mercator } from './mercator.js';

/** Width of the world at zoom 0, pixels. */
const WORLD_PIXELS = 512;

/** Pixels within which places stand for one another. */
const REACH = 34;

/** Places that are drawn as one symbol at a zoom: the first stands for them. */
export interface PlaceCluster {
  readonly key: string;
  readonly places: readonly MapPlace[];
  /** Of the symbol, degrees. */
  readonly lat: number;
  readonly lon: number;
  /** No zoom parts them: they are on one spot. */
  readonly isOneSpot: boolean;
}

interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** Where a point lies on the map of the world at a zoom, pixels from its upper left corner. */
export function toPixels(point: GeoPoint, zoom: number): Pixel {
  const { x, y } = mercator(point);
  const pixels = (WORLD_PIXELS * 2 ** zoom) / 360;
  return { x: (x + 180) * pixels, y: (180 - y) * pixels };
}

/**
 * Places that would cover each other at a zoom, as clusters: the place with most records takes those within
 * reach, then the next of the rest. Each place is in one cluster, and the same places give the same ones.
 */
export function clusterPlaces(
  places: readonly MapPlace[],
  recordsAt: ReadonlyMap<string, number>,
  zoom: number,
): PlaceCluster[] {
  const records = ({ id }: MapPlace) => recordsAt.get(id) ?? 0;
  const waiting = [...places].sort((a, b) => records(b) - records(a) || (a.id < b.id ? -1 : 1));
  const taken = new Set<string>();
  const clusters: PlaceCluster[] = [];
  for (const first of waiting) {
    if (taken.has(first.id)) continue;
    const at = toPixels(first, zoom);
    const near = waiting.filter((other) => {
      if (taken.has(other.id)) return false;
      const { x, y } = toPixels(other, zoom);
      return Math.hypot(x - at.x, y - at.y) < REACH;
    });
    for (const { id } of near) taken.add(id);
    clusters.push({
      key: near.map(({ id }) => id).join('\n'),
      places: near,
      lat: first.lat,
      lon: first.lon,
      isOneSpot: near.every(({ lat, lon }) => lat === first.lat && lon === first.lon),
    });
  }
  return clusters;
}
