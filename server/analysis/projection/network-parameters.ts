import type { AnalysisParameters } from '../../contract/results.js';

/** The part of the parameters that says what is a node, what is a link, and what a link weighs. */
export type NetworkParameters = Pick<
  AnalysisParameters,
  'projection' | 'linkKinds' | 'mostSharing' | 'window' | 'directed' | 'weight'
>;
