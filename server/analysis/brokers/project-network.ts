import type { BrokerParameters } from '../../contract/brokers.js';
import type { EntityKind } from '../../contract/entity.js';
import type { Snapshot, SnapshotLink } from '../../contract/snapshot.js';
import { toCsr, type Csr } from '../csr.js';
import { project } from '../projection/project.js';
import { mergeParallelLinks } from '../projection/merge-parallel-links.js';
import type { ProjectionGraph } from '../projection/projection-graph.js';

export interface BrokerNetwork {
  readonly graph: ProjectionGraph;
  readonly csr: Csr;
  /** Parallel to the nodes. */
  readonly kinds: readonly EntityKind[];
  readonly names: readonly string[];
  readonly notes: readonly string[];
}

/**
 * The simple graph that brokers are measured on, as `analyse` makes it.
 *
 * @throws {Error} when a link of the snapshot names an unknown entity.
 */
export function projectNetwork(snapshot: Snapshot, parameters: BrokerParameters): BrokerNetwork {
  const multigraph = project(snapshot, parameters);
  const { graph, notes } = mergeParallelLinks(multigraph, parameters);
  return {
    graph,
    csr: toCsr(graph),
    kinds: graph.mapNodes((_key, { kind }) => kind),
    names: graph.mapNodes((_key, { name }) => name),
    notes: [...multigraph.notes, ...notes],
  };
}

/**
 * The rows of the network that other records would make, and how to read a value per node of those in
 * values per node of the base: NaN where there is no such node.
 */
export function projectPart(
  snapshot: Snapshot,
  keeps: (link: SnapshotLink) => boolean,
  parameters: BrokerParameters,
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
