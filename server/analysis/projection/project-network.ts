import type { Snapshot } from '../../contract/snapshot.js';
import { linksToCsr, type Csr } from '../csr.js';
import { mergePairs, type MergedPairs } from './merge-pairs.js';
import type { NetworkParameters } from './network-parameters.js';
import { project } from './project.js';

/** The simple graph that measures run on; `entities` are parallel to the nodes of `csr`. */
export interface ProjectedNetwork extends MergedPairs {
  readonly csr: Csr;
}

/**
 * The network that the parameters name, parallel links merged.
 *
 * @throws {Error} when a link of the snapshot names an unknown entity.
 */
export function projectNetwork(
  snapshot: Snapshot,
  parameters: NetworkParameters,
): ProjectedNetwork {
  const multigraph = project(snapshot, parameters);
  const merged = mergePairs(multigraph, parameters);
  const ids = merged.entities.map(({ id }) => id);
  return {
    ...merged,
    csr: linksToCsr(ids, merged.links, parameters.directed),
    notes: [...multigraph.notes, ...merged.notes],
  };
}
