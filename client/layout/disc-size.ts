import { EXTENT } from '../state/start-spots.js';
import type { LaidEntity } from './layout-model.js';

/** The layout's units for a pixel where the whole frame is in sight on a small screen. */
const UNITS_PER_PIXEL = (2 * EXTENT) / 640;

/** Room round an entity, as a share of its radius: lines and names need some. */
const ROOM = 1.35;

/** Share of the frame that may be covered; above it entities count as smaller, and zooming parts them. */
const MOST_COVERED = 0.4;

/** Radius, in the layout's units, that each entity takes with the room around it. */
export function discSizes(entities: readonly LaidEntity[]): ReadonlyMap<string, number> {
  const sizes = entities.map(({ radius }) => radius * UNITS_PER_PIXEL * ROOM);
  const covered = sizes.reduce((sum, size) => sum + Math.PI * size ** 2, 0);
  const room = MOST_COVERED * (2 * EXTENT) ** 2;
  const scale = covered > room ? Math.sqrt(room / covered) : 1;
  return new Map(entities.map(({ id }, index) => [id, (sizes[index] ?? 0) * scale]));
}
