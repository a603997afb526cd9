import type { DisruptionParameters } from '../../contract/disruption.js';
import type { Snapshot } from '../../contract/snapshot.js';
import type { EntityLabel } from '../../contract/views.js';
import { toSkeleton, type Csr } from '../csr.js';
import { countPhrase } from '../projection/count-phrase.js';
import { projectNetwork } from '../projection/project-network.js';
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
  const network = projectNetwork(snapshot, parameters);
  const { csr } = network;
  const isProtected = (node: number): boolean => protectedIds.has(csr.ids[node] ?? '');
  const labels = network.entities.map(({ id, kind, name }) => ({ id, kind, name }));
  const open = labels.flatMap((_label, node) => (isProtected(node) ? [] : [node]));
  const { kinds } = parameters;
  const candidates = open.filter((node) => kinds?.includes(labels[node]?.kind ?? 'person') ?? true);
  const hidden = csr.ids.length - open.length;
  const notes = [...network.notes];
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
    links: network.links.sources.length,
    notes,
  };
}

export function labelOf({ labels }: DisruptedNetwork, node: number): EntityLabel {
  return labels[node] ?? { id: '', kind: 'person', name: '' };
}
