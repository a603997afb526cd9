import type { Command } from 'commander';
import type { GradeFilter } from '../../contract/grade.js';
import type { LinkKind } from '../../contract/link.js';
import {
  MOST_SHARING,
  PROJECTIONS,
  type AnalysisParameters,
  type Projection,
  type Weight,
} from '../../contract/results.js';
import { AppError } from '../../errors.js';
import {
  parseCount,
  parseFrom,
  parseGrades,
  parseLinkKinds,
  parseProjection,
  parseTo,
  parseWeight,
} from '../parse-options.js';

const MAX_SEED = 4_294_967_295;

/** Options that say which network is meant. */
export interface NetworkOptions {
  readonly projection: Projection;
  readonly links?: LinkKind[];
  readonly mostSharing?: number;
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
    | 'projection'
    | 'linkKinds'
    | 'mostSharing'
    | 'directed'
    | 'weight'
    | 'window'
    | 'grades'
    | 'seed'
  >
>;

/** The options that say which network is meant, on a command of its own or beside others. */
export function addNetworkOptions(command: Command, projection: Projection): Command {
  return command
    .option(
      '--projection <name>',
      `how the graph is made: ${PROJECTIONS.join(', ')}`,
      parseProjection,
      projection,
    )
    .option('--links <kind,…>', 'kinds of links admitted', parseLinkKinds)
    .option(
      '--most-sharing <n>',
      `most people that a shared item joins, in the projection shared (default: ${MOST_SHARING})`,
      parseCount(2, 1_000_000),
    )
    .option('--directed', 'keep directions')
    .option('--weight <w>', 'none, count, days, given or amount:CUR', parseWeight)
    .option('--from <date>', 'first moment admitted', parseFrom)
    .option('--to <date>', 'last moment admitted', parseTo)
    .option('--grades <set>', 'grades admitted, as admiralty:ABC/123,ungraded', parseGrades)
    .option('--seed <n>', 'seed of everything random', parseCount(0, MAX_SEED), 1);
}

/** @throws AppError `bad_input` where the window ends before it begins. */
export function toNetworkParameters(options: NetworkOptions): NetworkParameters {
  const { projection, links, mostSharing, directed, weight, from, to, grades, seed } = options;
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
    ...(mostSharing !== undefined && { mostSharing }),
    ...(weight && { weight }),
    ...(Object.keys(window).length > 0 && { window }),
    ...(grades && { grades }),
  };
}
