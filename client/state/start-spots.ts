import { unitFromText } from './hash-text.js';
import type { Spot, Spots } from './picture.js';

/** Half the side of the square that a layout fills: the unit of every position. */
export const EXTENT = 100;

/** Start of a layout: where an entity stands depends on its id alone, so a case looks the same twice. */
export function startSpots(ids: readonly string[]): Spots {
  return new Map(ids.map((id) => [id, startSpot(id)]));
}

function startSpot(id: string): Spot {
  const angle = unitFromText(id) * 2 * Math.PI;
  const radius = EXTENT * Math.sqrt(unitFromText(`${id}#`));
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}
