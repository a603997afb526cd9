import { ENTITY_KINDS, type EntityKind } from '../../../server/contract/entity.js';
import type { AnalysisParameters } from '../../../server/contract/results.js';
import { analysisParametersSchema } from '../../../server/contract/results.js';
import type { Snapshot, SnapshotLink } from '../../../server/contract/snapshot.js';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** Parameters as a form would send them: what is not given has its default. */
export function withDefaults(given: Partial<AnalysisParameters> = {}): AnalysisParameters {
  return analysisParametersSchema.parse(given);
}

function kindOf(id: string): EntityKind {
  const prefix = id.split('-')[0];
  return ENTITY_KINDS.find((kind) => kind === prefix) ?? 'person';
}

/** A link as a test states it: `[source, target]`, kind `associate` unless said otherwise. */
export type LinkDraft = Partial<SnapshotLink> & Pick<SnapshotLink, 'source' | 'target'>;

/** Entities are persons, but for ids such as `phone-1`, whose prefix is their kind. */
export function buildSnapshot(ids: readonly string[], drafts: readonly LinkDraft[]): Snapshot {
  return {
    entities: ids.map((id) => ({
      id,
      kind: kindOf(id),
      name: `Name of ${id}`,
    })),
    links: drafts.map((draft, position) => ({
      id: `l${String(position).padStart(4, '0')}`,
      kind: 'associate',
      directed: false,
      ...draft,
    })),
  };
}

/** `a-b` pairs for graphs of one-letter ids: `pairs('ab bc')` links a with b and b with c. */
export function pairs(text: string): LinkDraft[] {
  return text.split(' ').map((pair) => ({ source: pair[0] ?? '', target: pair[1] ?? '' }));
}
