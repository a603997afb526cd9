import type { Spot, Spots } from './picture.js';
import { placeBeside } from './place-beside.js';

export interface Newcomer {
  readonly id: string;
  /** The drawn entity that it has most links with. */
  readonly closest: string;
}

/** Spots for newcomers, each beside its closest; nobody who is drawn moves. */
export function placeNewcomers(spots: Spots, newcomers: readonly Newcomer[]): Spots {
  const byClosest = new Map<string, string[]>();
  for (const { id, closest } of newcomers) {
    const known = byClosest.get(closest);
    if (known) known.push(id);
    else byClosest.set(closest, [id]);
  }
  const grown = new Map<string, Spot>(spots);
  const placed = new Map<string, Spot>();
  for (const [closest, ids] of byClosest) {
    for (const [id, spot] of placeBeside(grown, closest, ids)) {
      grown.set(id, spot);
      placed.set(id, spot);
    }
  }
  return placed;
}
