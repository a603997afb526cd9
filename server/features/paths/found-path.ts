import type { Certainty } from '../../analysis/paths/step-times.js';
import type { Grade } from '../../contract/grade.js';
import type { Link } from '../../contract/network.js';
import type { TimeSpan } from '../../contract/time.js';

/** What one record between two entities adds to what is said of a step. */
export interface StepRecord {
  readonly id: string;
  readonly time?: TimeSpan | undefined;
  readonly grades: readonly (Grade | undefined)[];
}

/** A step of a path: real ids, no masks. */
export interface FoundStep {
  /** Every admitted record, or the first of them where there are `more`. */
  readonly records: readonly StepRecord[];
  readonly more: boolean;
  /** The links that are shown, in order of time. */
  readonly links: readonly Link[];
  /** The record that the order of time rests on. */
  readonly ordered?: StepRecord | undefined;
  readonly weight?: number | undefined;
  readonly length?: number | undefined;
}

/** A path as it was found, before its records are read. */
export interface FoundPath<Step = FoundStep> {
  readonly entities: readonly string[];
  readonly steps: readonly Step[];
  readonly distance?: number;
  readonly order?: PathOrder;
}

export interface PathOrder {
  readonly certainty: Certainty;
  /** When the end is reached: earliest and latest, ms. */
  readonly arrivalFirstMs: number;
  readonly arrivalLastMs: number;
}
