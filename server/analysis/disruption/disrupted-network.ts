import type { DisruptionParameters } from '../../contract/disruption.js';
import type { Snapshot } from '../../contract/snapshot.js';
import type { EntityLabel } from '../../contract/views.js';
import { toCsr, toSkeleton, type Csr } from '../csr.js';
import { project } from '../projection/project.js';
import { countPhrase } from '../projection/count-phrase.js';
import { mergeParallelLinks } from '../projection/merge-parallel-links.js';
import { indexFunctions, type Functions, type StatedFunctions } from './functions.js';

/** What the records say of the entities beyond their links. */
export interface DisruptionContext {
  /** Protected persons and what identifies them: part of the network, never a target. */
  readonly protectedIds: ReadonlySet<string>;
  readonly functions: StatedFunctions;
}

/** The projection as a disruption sees it; nodes are in id order. */
export interface DisruptedNetwork {
  readonly csr: Csr;
  readonly skeleton: Csr;
  readonly labels: readonly EntityLabel[];
  /** Nodes that are not protected. */
  readonly open: readonly number[];
  /** Those of them that may be removed. */
  readonly candidates: readonly number[];
  readonly functions: Functions;
  readonly links: number;
  readonly notes: readonly string[];
}

/** @throws {Error} when a link of the snapshot names an unknown entity. */
export function readNetwork(
  snapshot: Snapshot,
  parameters: DisruptionParameters,
  { protectedIds, functions }: DisruptionContext,
): DisruptedNetwork {
  const chosen = { ...parameters, resolution: 1 };

  const multigraph = project(snapshot, chosen);
  const { graph, ...merged } = mergeParallelLinks(multigraph, chosen);
  const csr = toCsr(graph);
  const isProtected = (node: number): boolean => protectedIds.has(csr.ids[node] ?? '');
  const labels = graph.mapNodes((_key, { id, kind, name }) => ({ id, kind, name }));
  const open = labels.flatMap((_label, node) => (isProtected(node) ? [] : [node]));
  const { kinds } = parameters;
  const candidates = open.filter((node) => kinds?.includes(labels[node]?.kind ?? 'person') ?? true);
  const hidden = csr.ids.length - open.length;
  const notes = [...multigraph.notes, ...merged.notes];
  if (hidden > 0) {
    notes.push(
      `${countPhrase(hidden, 'entity', 'entities')} of protected persons: part of the network, never removed.`,
    );
  }
  return {
    csr,
    skeleton: toSkeleton(csr, true),
    labels,
    open,
    candidates,
    functions: indexFunctions(csr.ids, functions, isProtected),
    links: graph.size,
    notes,
  };
}

export function labelOf({ labels }: DisruptedNetwork, node: number): EntityLabel {
  return labels[node] ?? { id: '', kind: 'person', name: '' };
}
