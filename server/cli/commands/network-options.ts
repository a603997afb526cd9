import type { GradeFilter } from '../../contract/grade.js';
import type { LinkKind } from '../../contract/link.js';
import type { AnalysisParameters, Projection, Weight } from '../../contract/results.js';
import { AppError } from '../../errors.js';

export const MAX_SEED = 4_294_967_295;

/** Options that say which network is meant. */
export interface NetworkOptions {
  readonly projection: Projection;
  readonly links?: LinkKind[];
  readonly directed?: boolean;
  readonly weight?: Weight;
  readonly from?: number;
  readonly to?: number;
  readonly grades?: GradeFilter;
  readonly seed: number;
}

type NetworkParameters = Partial<
  Pick<
    AnalysisParameters,
    'projection' | 'linkKinds' | 'directed' | 'weight' | 'window' | 'grades' | 'seed'
  >
>;

/** @throws AppError `bad_input` where the window ends before it begins. */
export function toNetworkParameters(options: NetworkOptions): NetworkParameters {
  const { projection, links, directed, weight, from, to, grades, seed } = options;
  if (from !== undefined && to !== undefined && to < from) {
    throw new AppError('bad_input', '--to lies before --from: no moment lies between them.');
  }
  const window = {
    ...(from !== undefined && { fromMs: from }),
    ...(to !== undefined && { untilMs: to }),
  };
  return {
    ...{ projection, seed },
    ...(directed !== undefined && { directed }),
    ...(links && { linkKinds: links }),
    ...(weight && { weight }),
    ...(Object.keys(window).length > 0 && { window }),
    ...(grades && { grades }),
  };
}
