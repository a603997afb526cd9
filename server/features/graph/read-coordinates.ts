import type { Entity } from '../../contract/network.js';
import type { GraphStore } from '../../store/graph-store.js';

/** Entities asked for at once. */
const PAGE = 500;

export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
  /** Records state others too. */
  readonly disputed: boolean;
}

/** Degrees within bounds; a file of another kind may have left them as text. */
function degrees(value: unknown, most: number): number | null {
  if (typeof value === 'string' && value.trim() === '') return null;
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;
  return Number.isFinite(number) && Math.abs(number) <= most ? number : null;
}

/** Where an entity is, by its own values; null unless they state both a latitude and a longitude. */
export function coordinatesOf({ values, contradictions }: Entity): Coordinates | null {
  const lat = degrees(values['lat'], 90);
  const lon = degrees(values['lon'], 180);
  if (lat === null || lon === null) return null;
  const disputed = contradictions.some(({ property }) => property === 'lat' || property === 'lon');
  return { lat, lon, disputed };
}

/** The coordinates of those entities that have some, by id. */
export async function readCoordinates(
  store: GraphStore,
  caseId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Coordinates>> {
  const found = new Map<string, Coordinates>();
  for (let from = 0; from < ids.length; from += PAGE) {
    for (const entity of await store.getEntities(caseId, ids.slice(from, from + PAGE))) {
      const coordinates = coordinatesOf(entity);
      if (coordinates) found.set(entity.id, coordinates);
    }
  }
  return found;
}
