import type { Command } from 'commander';
import {
  disruptionParametersSchema,
  KEY_PLAYER_CRITERIA,
  type KeyPlayerCriterion,
  MAX_REMOVALS,
  REMOVAL_RULES,
  type RemovalRule,
  type DisruptionParameters,
  type DisruptionResult,
} from '../../contract/disruption.js';
import type { EntityKind } from '../../contract/entity.js';
import { AppError } from '../../errors.js';
import {
  listDisruptions,
  showDisruption,
  tryDisruption,
} from '../../features/disruption/use-case.js';
import { describeDisruption } from '../describe-disruption.js';
import {
  parseCount,
  parseCriterion,
  parseEntityKinds,
  parseList,
  parseRemovalRule,
  parseShare,
} from '../parse-options.js';
import { formatTable, lineWidth, printJson, printText } from '../print.js';
import {
  addCommonOptions,
  addDisclosureOption,
  type CommonOptions,
  withStore,
} from '../session.js';
import type { Terminal } from '../terminal.js';
import { withProgress } from '../with-progress.js';
import { addNetworkOptions, type NetworkOptions, toNetworkParameters } from './network-options.js';

interface DisruptOptions extends CommonOptions, NetworkOptions {
  readonly case: string;
  readonly by: RemovalRule;
  readonly remove?: string[];
  readonly kinds?: EntityKind[];
  readonly sequential?: boolean;
  readonly steps?: number;
  readonly criterion?: KeyPlayerCriterion;
  readonly reach?: number;
  readonly recoveryRuns?: number;
  readonly recoveryShare?: number;
  readonly list?: boolean;
}

function toParameters(options: DisruptOptions): DisruptionParameters {
  const { by, remove, kinds, sequential, steps, criterion, reach, recoveryRuns, recoveryShare } =
    options;
  const parsed = disruptionParametersSchema.safeParse({
    ...toNetworkParameters(options),
    by,
    sequential,
    ...(remove && { remove }),
    ...(kinds && { kinds }),
    ...(steps !== undefined && { steps }),
    ...(criterion && { criterion }),
    ...(reach !== undefined && { reachLinks: reach }),
    ...(recoveryRuns !== undefined && { recoveryRuns }),
    ...(recoveryShare !== undefined && { recoveryShare }),
  });
  if (parsed.success) return parsed.data;
  throw new AppError('bad_input', parsed.error.issues.map(({ message }) => message).join(' '));
}

async function printResult(
  terminal: Terminal,
  result: DisruptionResult,
  json?: boolean,
): Promise<void> {
  if (json === true) await printJson(terminal, result);
  else await printText(terminal, describeDisruption(result, lineWidth(terminal)));
}

async function printList(terminal: Terminal, options: DisruptOptions): Promise<void> {
  const disruptions = await withStore(terminal, options, (caller) =>
    listDisruptions(caller, options.case),
  );
  if (options.json === true) {
    await printJson(terminal, { case: options.case, disruptions });
    return;
  }
  const rows = disruptions.map(({ id, at, parameters, removed, ...run }) => [
    ...[id, at, parameters.projection, parameters.by, removed],
    ...[run.largestBefore, run.largestAfter, parameters.seed, run.version],
    run.inputHash.slice(0, 16),
  ]);
  const header = [
    ...['what-if', 'at', 'projection', 'by', 'removed'],
    ...['largest', 'after', 'seed', 'version', 'input'],
  ];
  await printText(terminal, formatTable(header, rows));
}

/** `vinculum disrupt`. */
export function addDisruptCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('disrupt')
    .summary('what a network would be without some of its members')
    .description(
      'Remove entities in thought and see how the rest holds together; the network stays as it is, the what-if is stored. ' +
        'Victims and witnesses are never removed.',
    )
    .argument('[what-if]', 'id of a stored what-if to print again')
    .requiredOption('--case <name>', 'case');
  const disrupt = addNetworkOptions(command, 'links')
    .option(
      '--by <rule>',
      `who is removed: ${REMOVAL_RULES.join(', ')}`,
      parseRemovalRule,
      'betweenness',
    )
    .option('--remove <id,…>', 'ids to remove, in this order (with --by list)', parseList)
    .option('--kinds <kind,…>', 'kinds of entities that may be removed', parseEntityKinds)
    .option('--sequential', 'measure again after each removal')
    .option(
      '--steps <n>',
      'how many are removed (default: 5, or the list)',
      parseCount(1, MAX_REMOVALS),
    )
    .option(
      '--criterion <name>',
      `what key players are best at: ${KEY_PLAYER_CRITERIA.join(', ')}`,
      parseCriterion,
    )
    .option('--reach <m>', 'links of the criterion reach (default: 2)', parseCount(1, 20))
    .option(
      '--recovery-runs <n>',
      'draws of recovery (default: 100; 0 = none)',
      parseCount(0, 1_000),
    )
    .option('--recovery-share <x>', 'contacts who look for a substitute (default: 0.5)', parseShare)
    .option('--list', 'list the stored what-ifs')
    .addHelpText(
      'after',
      `
Examples:
  vinculum disrupt --case Lantern --projection actors --kinds person --sequential --steps 10
  vinculum disrupt --case Lantern --by list --remove P17,P03`,
    );
  addDisclosureOption(addCommonOptions(disrupt)).action(
    async (id: string | undefined, options: DisruptOptions) => {
      if (options.list === true) {
        await printList(terminal, options);
        return;
      }
      if (id !== undefined) {
        const stored = await withStore(terminal, options, (caller) =>
          showDisruption(caller, options.case, id),
        );
        await printResult(terminal, stored, options.json);
        return;
      }
      const parameters = toParameters(options);
      const result = await withProgress(terminal, options, async (caller, hooks) => {
        const tried = await tryDisruption(caller, options.case, parameters, hooks);
        return showDisruption(caller, options.case, tried.id);
      });
      await printResult(terminal, result, options.json);
    },
  );
}
