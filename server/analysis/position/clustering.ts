import type { Csr } from '../csr.js';
import { countSharedLinks } from './shared-links.js';

/**
 * Local clustering (Watts & Strogatz 1998, 10.1038/30918): the share of pairs of an entity's
 * neighbours that are linked to each other; 0 with fewer than two neighbours.
 *
 * @param skeleton undirected (see `toSkeleton`); its weights do not count.
 */
export function clustering(skeleton: Csr): Float64Array {
  const ends = countSharedLinks(skeleton);
  return ends.map((count, node) => {
    const degree = (skeleton.offsets[node + 1] ?? 0) - (skeleton.offsets[node] ?? 0);
    return degree < 2 ? 0 : count / (degree * (degree - 1));
  });
}
