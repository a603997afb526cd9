import type { BrokerContext } from '../analysis/brokers/contests.js';
import type { StatedValues } from '../analysis/community/place-by-value.js';
import type { DisruptionContext } from '../analysis/disruption/disrupted-network.js';
import type { AnalysisProgress } from '../analysis/hooks.js';
import type { LayoutParameters } from '../analysis/layout/force-atlas2.js';
import type { LayoutGraph } from '../analysis/layout/force-matrix.js';
import type { BrokerParameters } from '../contract/brokers.js';
import type { DisruptionParameters } from '../contract/disruption.js';
import type { AnalysisOutcome, AnalysisParameters } from '../contract/results.js';
import type { SharedWork } from './shared-work.js';
import type { SnapshotEntity, SnapshotLink } from '../contract/snapshot.js';

/** To a worker: some of a snapshot. */
export type SnapshotPart =
  | { readonly type: 'entities'; readonly entities: readonly SnapshotEntity[] }
  | { readonly type: 'links'; readonly links: readonly SnapshotLink[] };

/** To a worker: the snapshot in parts, then what to do with it. */
export type SnapshotOrder = SnapshotPart | { readonly type: 'run'; readonly task: unknown };

/** From any worker: others are to help with batches. */
export interface ShareRequest {
  readonly type: 'share';
  readonly shared: SharedWork;
}

/** From a worker: any number of `progress`, then `done`. A failure is the worker's own error. */
export type SnapshotReport<Outcome> =
  | ({ readonly type: 'progress' } & AnalysisProgress)
  | { readonly type: 'done'; readonly outcome: Outcome; readonly inputHash: string };

/**
 * What the worker of analyses makes. `entities`: parts of the list as `v8.serialize` writes them, so
 * that who gets the message can read one part at a time: a message itself is read at once.
 */
export interface PackedAnalysis {
  readonly outcome: Omit<AnalysisOutcome, 'entities'>;
  readonly entities: readonly Uint8Array<ArrayBuffer>[];
}

export interface AnalysisTask {
  readonly parameters: AnalysisParameters;
  /** What records state of entities, where broker roles are told by it. */
  readonly stated: StatedValues | null;
}

export interface DisruptionTask {
  readonly parameters: DisruptionParameters;
  readonly context: DisruptionContext;
}

export interface BrokerTask {
  readonly parameters: BrokerParameters;
  readonly context: BrokerContext;
}

/** To the worker of layouts, once. */
export interface LayoutOrder {
  readonly graph: LayoutGraph;
  readonly parameters: LayoutParameters;
}

/** From the worker of layouts: any number of `progress`, then `done`. */
export type LayoutReport =
  | { readonly type: 'progress'; readonly fraction: number }
  | { readonly type: 'done'; readonly places: Float64Array };
