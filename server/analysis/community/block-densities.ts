import type { Structure } from '../../contract/communities.js';
import type { Csr } from '../csr.js';

type Densities = NonNullable<Structure['corePeriphery']>['density'];

/**
 * The part of the pairs that are linked: within the core, between core and periphery, within the
 * periphery. Who has no link is left out.
 *
 * @param skeleton undirected (see `toSkeleton`).
 */
export function blockDensities({ ids, offsets, targets }: Csr, isCore: Uint8Array): Densities {
  const sizes: [number, number] = [0, 0];
  /** Ends of links by how many of their two nodes are in the core. */
  const ends: [number, number, number] = [0, 0, 0];
  for (let node = 0; node < ids.length; node++) {
    const row = targets.subarray(offsets[node], offsets[node + 1]);
    if (row.length === 0) continue;
    const side = isCore[node] === 1 ? 1 : 0;
    sizes[side]++;
    for (const target of row) ends[(side + (isCore[target] === 1 ? 1 : 0)) as 0 | 1 | 2]++;
  }
  const [outer, inner] = sizes;
  const pairs = [(outer * (outer - 1)) / 2, outer * inner, (inner * (inner - 1)) / 2] as const;
  return {
    ...(pairs[2] > 0 && { core: ends[2] / 2 / pairs[2] }),
    ...(pairs[1] > 0 && { between: ends[1] / 2 / pairs[1] }),
    ...(pairs[0] > 0 && { periphery: ends[0] / 2 / pairs[0] }),
  };
}
