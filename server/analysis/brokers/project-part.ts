import type { Snapshot, SnapshotLink } from '../../contract/snapshot.js';
import type { Csr } from '../csr.js';
import type { NetworkParameters } from '../projection/network-parameters.js';
import { projectNetwork } from '../projection/project-network.js';

/**
 * The rows of the network that other records would make, and how to read a value per node of those in
 * values per node of the base: NaN where there is no such node.
 */
export function projectPart(
  snapshot: Snapshot,
  keeps: (link: SnapshotLink) => boolean,
  parameters: NetworkParameters,
  base: Csr,
): AlteredNetwork {
  const links = snapshot.links.filter(keeps);
  const { csr } = projectNetwork({ entities: snapshot.entities, links }, parameters);
  const places = new Map(csr.ids.map((id, node) => [id, node]));
  return {
    csr,
    read: (values) =>
      Float64Array.from(base.ids, (id) => {
        const place = places.get(id);
        return place === undefined ? NaN : (values[place] ?? NaN);
      }),
  };
}

/** A network that was changed, and how its values are read as values per node of the base. */
export interface AlteredNetwork {
  readonly csr: Csr;
  readonly read: (values: Float64Array) => Float64Array;
}
