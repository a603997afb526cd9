import type { Csr } from '../csr.js';

/**
 * Steps that a part of a broker view may take at most. A step is one node or link met in a search; a
 * betweenness takes at most nodes × (nodes + links, both ways) of them.
 */
const MOST_STEPS = 2e10;

/** Fewer draws show no middle nine tenths. */
const FEWEST_DRAWS = 20;

/** Steps of one betweenness at worst. */
export function stepsOf({ ids, targets }: Csr): number {
  return Math.max(1, ids.length * (ids.length + targets.length));
}

/** How often a betweenness can be computed within the bound. */
export function affordable(csr: Csr): number {
  return Math.floor(MOST_STEPS / stepsOf(csr));
}

/**
 * Draws of each of so many series: as asked, or what the bound leaves, or none where that is less than
 * 20. It depends on the size of the network alone, so that the same case gives the same figures on
 * every machine.
 */
export function drawsFor(csr: Csr, asked: number, series: number): number {
  const draws = Math.min(asked, Math.floor(affordable(csr) / Math.max(1, series)));
  return draws < Math.min(asked, FEWEST_DRAWS) ? 0 : draws;
}
