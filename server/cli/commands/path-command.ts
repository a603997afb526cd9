import { type Command, InvalidArgumentError } from 'commander';
import type { EntityKind } from '../../contract/entity.js';
import type { GradeFilter } from '../../contract/grade.js';
import type { LinkKind } from '../../contract/link.js';
import { MOST_PATH_ENDS, type PathRules, pathsRequestSchema } from '../../contract/paths.js';
import type { Weight } from '../../contract/results.js';
import { AppError } from '../../errors.js';
import { showPaths } from '../../features/paths/use-case.js';
import { describePaths } from '../describe-paths.js';
import {
  parseCount,
  parseEntityKinds,
  parseFrom,
  parseGrades,
  parseLinkKinds,
  parseTo,
  parseWeight,
} from '../parse-options.js';
import { lineWidth, printJson, printText } from '../print.js';
import {
  addCommonOptions,
  addDisclosureOption,
  type CommonOptions,
  withStore,
} from '../session.js';
import type { Terminal } from '../terminal.js';

interface PathOptions extends CommonOptions {
  readonly case: string;
  readonly count: number;
  readonly maxLength: number;
  readonly records: number;
  readonly by: PathRules['by'];
  readonly weight?: Weight;
  readonly exponent: number;
  readonly prefer: PathRules['prefer'];
  readonly certain?: boolean;
  readonly directed?: boolean;
  readonly links?: LinkKind[];
  readonly entities?: EntityKind[];
  readonly from?: number;
  readonly to?: number;
  readonly grades?: GradeFilter;
}

/** Tells one of a few words. */
function parseOneOf<T extends string>(words: readonly T[]): (text: string) => T {
  return (text) => {
    const word = words.find((each) => each === text.toLowerCase());
    if (word !== undefined) return word;
    throw new InvalidArgumentError(`One of ${words.join(', ')} is needed.`);
  };
}

function parseExponent(text: string): number {
  const value = Number(text);
  if (/^\d*\.?\d+$/u.test(text) && value <= 4) return value;
  throw new InvalidArgumentError('A number from 0 to 4 is needed, as 0.5 or 1.');
}

/** @throws AppError `bad_input` where the window ends before it begins. */
function toRequest(entities: string[], options: PathOptions) {
  const { by, exponent, prefer, certain, directed, count, maxLength, records, weight } = options;
  const { links, entities: kinds, from, to, grades } = options;
  if (from !== undefined && to !== undefined && to < from) {
    throw new AppError('bad_input', '--to lies before --from: no moment lies between them.');
  }
  if (entities.length > MOST_PATH_ENDS) {
    throw new AppError('bad_input', `Paths lie between at most ${MOST_PATH_ENDS} entities.`);
  }
  return pathsRequestSchema.parse({
    ...{ entities, by, exponent, prefer, count, maxLength, records },
    ...{ order: certain ? 'certain' : 'possible', directed: directed ?? false },
    ...(weight && { weight }),
    filter: {
      ...(links && { linkKinds: links }),
      ...(kinds && { entityKinds: kinds }),
      ...(from !== undefined && { fromMs: from }),
      ...(to !== undefined && { untilMs: to }),
      ...(grades && { grades }),
    },
  });
}

/** `vinculum path`. */
export function addPathCommand(program: Command, terminal: Terminal): void {
  const path = program
    .command('path')
    .summary('best paths between two or more entities')
    .description(
      'List the best paths between each two of the entities: by number of links, by strength of ties, or in time order.',
    )
    .argument('<from>', 'id, pseudonym, or phone or account number')
    .argument('<to...>', 'the other end, or several: paths lie between each two')
    .requiredOption('--case <name>', 'case')
    .option('--count <k>', 'how many paths of each pair', parseCount(1, 100), 3)
    .option('--max-length <n>', 'most links of a path', parseCount(1, 12), 8)
    .option(
      '--by <what>',
      'hops (fewest links), weight (strong ties are short) or time (in time order)',
      parseOneOf(['hops', 'weight', 'time']),
      'hops' as const,
    )
    .option('--weight <w>', 'of weight: count, days, given or amount:CUR', parseWeight)
    .option('--exponent <α>', 'of weight: a step is 1/w^α long', parseExponent, 1)
    .option(
      '--prefer <what>',
      'of time: earliest arrival or fewest links first',
      parseOneOf(['earliest', 'fewest']),
      'earliest' as const,
    )
    .option('--certain', 'of time: only where the dates leave no doubt about the order')
    .option('--directed', 'keep directions, from the entities named first')
    .option('--links <kind,…>', 'kinds of links admitted', parseLinkKinds)
    .option('--entities <kind,…>', 'kinds of entities admitted on the way', parseEntityKinds)
    .option('--from <date>', 'first moment admitted', parseFrom)
    .option('--to <date>', 'last moment admitted', parseTo)
    .option('--grades <set>', 'grades admitted, as admiralty:ABC/123,ungraded', parseGrades)
    .option('--records <n>', 'records listed of each step', parseCount(1, 200), 5)
    .addHelpText(
      'after',
      '\nExamples:\n  vinculum path P17 T04 --case Lantern --count 5' +
        '\n  vinculum path P17 P20 P31 --case Lantern --by time --certain --links calls,pays',
    );
  addDisclosureOption(addCommonOptions(path)).action(
    async (from: string, others: string[], options: PathOptions) => {
      const request = toRequest([from, ...others], options);
      const view = await withStore(terminal, options, (caller) =>
        showPaths(caller, options.case, request),
      );
      if (options.json === true) await printJson(terminal, view);
      else await printText(terminal, describePaths(view, lineWidth(terminal)));
    },
  );
}
