import type { Cohesion } from '../../contract/communities.js';
import type { Csr } from '../csr.js';

/**
 * How tightly groups hang together: links inside and out, density inside, share of links inside, and
 * conductance (Kannan, Vempala & Vetta 2004, 10.1145/990308.990313; Leskovec, Lang, Dasgupta & Mahoney
 * 2009), the links that leave over the ends of links in the smaller of the group and the rest. By numbers
 * of links: weights do not count.
 *
 * @param skeleton undirected (see `toSkeleton`).
 * @param groups of each node, numbered from 1.
 * @param count how many groups there are.
 * @returns of group `n` at place `n − 1`.
 */
export function cohesion(
  { ids, offsets, targets }: Csr,
  groups: ArrayLike<number>,
  count: number,
): Cohesion[] {
  const sizes = new Float64Array(count + 1);
  /** Ends of links, of which each link inside has two. */
  const ends = new Float64Array(count + 1);
  const cut = new Float64Array(count + 1);
  for (let node = 0; node < ids.length; node++) {
    const group = groups[node] ?? 0;
    sizes[group] = (sizes[group] ?? 0) + 1;
    const end = offsets[node + 1] ?? 0;
    for (let at = offsets[node] ?? 0; at < end; at++) {
      ends[group] = (ends[group] ?? 0) + 1;
      if (groups[targets[at] ?? 0] !== group) cut[group] = (cut[group] ?? 0) + 1;
    }
  }
  return Array.from({ length: count }, (_, at): Cohesion => {
    const size = sizes[at + 1] ?? 0;
    const outside = cut[at + 1] ?? 0;
    const volume = ends[at + 1] ?? 0;
    const inside = (volume - outside) / 2;
    const smaller = Math.min(volume, targets.length - volume);
    return {
      inside,
      outside,
      ...(size > 1 && { density: inside / ((size * (size - 1)) / 2) }),
      ...(volume > 0 && { insideShare: inside / (inside + outside) }),
      ...(smaller > 0 && { conductance: outside / smaller }),
    };
  });
}
