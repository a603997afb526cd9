import type { AnalysisOutcome, AnalysisParameters } from '../contract/results.js';
import type { AnalysisProgress } from '../analysis/hooks.js';
import type { BrokerContext } from '../analysis/brokers/contests.js';
import type { BrokerOutcome, BrokerParameters } from '../contract/brokers.js';
import type { DisruptionContext } from '../analysis/disruption/disrupted-network.js';
import type { DisruptionOutcome, DisruptionParameters } from '../contract/disruption.js';
import type { LayoutGraph, LayoutParameters } from '../analysis/layout/force-atlas2.js';
import type { SnapshotEntity, SnapshotLink } from '../contract/snapshot.js';

/** To a worker: some of a snapshot. */
export type SnapshotPart =
  | { readonly type: 'entities'; readonly entities: readonly SnapshotEntity[] }
  | { readonly type: 'links'; readonly links: readonly SnapshotLink[] };

/** To the worker: the snapshot in parts, then what to do with it. */
export type AnalysisOrder =
  SnapshotPart | { readonly type: 'analyse'; readonly parameters: AnalysisParameters };

/**
 * From the worker: any number of `progress`, then `done`. A failure is the worker's own error.
 * `entities`: parts of the list as `v8.serialize` writes them, so that who gets the message can
 * read one part at a time: a message itself is read at once.
 */
export type AnalysisReport =
  | ({ readonly type: 'progress' } & AnalysisProgress)
  | {
      readonly type: 'done';
      readonly outcome: Omit<AnalysisOutcome, 'entities'>;
      readonly entities: readonly Uint8Array<ArrayBuffer>[];
      readonly inputHash: string;
    };

/** To the worker of disruptions: the snapshot in parts, then what to try. */
export type DisruptionOrder =
  | SnapshotPart
  | {
      readonly type: 'disrupt';
      readonly parameters: DisruptionParameters;
      readonly context: DisruptionContext;
    };

/** From the worker of disruptions: any number of `progress`, then `done`. */
export type DisruptionReport =
  | ({ readonly type: 'progress' } & AnalysisProgress)
  | {
      readonly type: 'done';
      readonly outcome: DisruptionOutcome;
      readonly inputHash: string;
    };

/** To the worker of broker views: the snapshot in parts, then what to do with it. */
export type BrokerOrder =
  | SnapshotPart
  | {
      readonly type: 'rank';
      readonly parameters: BrokerParameters;
      readonly context: BrokerContext;
    };

/** From the worker of broker views: any number of `progress`, then `done`. */
export type BrokerReport =
  | ({ readonly type: 'progress' } & AnalysisProgress)
  | { readonly type: 'done'; readonly outcome: BrokerOutcome; readonly inputHash: string };

/** To the worker of layouts, once. */
export interface LayoutOrder {
  readonly graph: LayoutGraph;
  readonly parameters: LayoutParameters;
}

/** From the worker of layouts: any number of `progress`, then `done`. */
export type LayoutReport =
  | { readonly type: 'progress'; readonly fraction: number }
  | { readonly type: 'done'; readonly places: Float64Array };
