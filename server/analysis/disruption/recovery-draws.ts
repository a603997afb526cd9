import type { Csr } from '../csr.js';
import { labelComponents } from '../components/label-components.js';
import type { DoDraw } from '../draws/do-draw.js';
import { createRandom } from '../random.js';
import { addLinks } from './add-links.js';
import { countPairsWithin } from './count-pairs.js';
import { globalEfficiency } from './efficiency.js';
import { remainingGraph } from './remaining-graph.js';
import { drawNewLinks, type Loss } from './rewire.js';

export interface RecoveryInput {
  readonly skeleton: Csr;
  readonly losses: readonly Loss[];
  /** 1 for each node removed. */
  readonly gone: Uint8Array;
  /** The part of the former contacts who look for a substitute, 0 to 1. */
  readonly share: number;
  /** Of the first run; the others take the next ones. */
  readonly seed: number;
}

/** What a network that recovered gives, in this order. */
export const RECOVERY_NUMBERS = [
  'newLinks',
  'largestComponent',
  'efficiency',
  'reachablePairs',
] as const;

/** Networks that have closed their gaps, by `drawNewLinks`. */
export function beginRecovery({ skeleton, losses, gone, share, seed }: RecoveryInput): DoDraw {
  const { csr, nodes } = remainingGraph(skeleton, gone);
  const places = new Map(Array.from(nodes, (node, place) => [node, place]));
  return (run, output) => {
    const pairs = drawNewLinks(skeleton, losses, gone, share, createRandom(seed + run));
    const recovered = addLinks(
      csr,
      pairs.map(([from, to]) => [places.get(from) ?? 0, places.get(to) ?? 0]),
    );
    const { sizes } = labelComponents(recovered);
    output.set([
      pairs.length,
      sizes.reduce((most, size) => Math.max(most, size), 0),
      globalEfficiency(recovered),
      countPairsWithin(sizes),
    ]);
  };
}
