import type { AnalysisParameters } from '../contract/results.js';

/** What a form, a report and the documentation say of a figure. */
export interface MeasureDescription {
  readonly title: string;
  /** What the number is, in one sentence without jargon beyond the title. */
  readonly definition: string;
  /** Where it was defined, and the algorithm where that is another paper. */
  readonly source: string;
  /** Range, and what the largest and smallest value mean. */
  readonly scale: string;
  /** Parameters that change it, beside those that choose the links (projection, kinds, window, grades). */
  readonly parameters: readonly (keyof AnalysisParameters)[];
}
