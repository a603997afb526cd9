import type { Csr } from '../../../server/analysis/csr.js';
import { projectNetwork } from '../../../server/analysis/projection/project-network.js';
import type { AnalysisParameters } from '../../../server/contract/results.js';
import { buildSnapshot, withDefaults, type LinkDraft } from './build-snapshot.js';

/** Ids of one length, so that their order is that of their numbers. */
export function nameNodes(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `n${String(at).padStart(3, '0')}`);
}

/** The graph that an analysis would measure, from numbered ends; self-links and repeats as recorded. */
export function buildCsr(
  count: number,
  links: readonly (readonly [number, number])[],
  given: Partial<AnalysisParameters> = {},
): Csr {
  const ids = nameNodes(count);
  const drafts = links.map(([source, target]): LinkDraft => ({
    source: ids[source] ?? '',
    target: ids[target] ?? '',
    directed: given.directed ?? false,
  }));
  return projectNetwork(buildSnapshot(ids, drafts), withDefaults(given)).csr;
}
