import type { Command } from 'commander';
import {
  brokerParametersSchema,
  type BrokerParameters,
  type BrokerView,
  MAX_DRAWS,
} from '../../contract/brokers.js';
import { COMMUNITY_METHODS, type CommunityMethod } from '../../contract/results.js';
import { listBrokerViews, showBrokerView, viewBrokers } from '../../features/brokers/use-case.js';
import { describeBrokers } from '../describe-brokers.js';
import { parseCommunityMethod, parseCount, parseResolution } from '../parse-options.js';
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

interface BrokersOptions extends CommonOptions, NetworkOptions {
  readonly case: string;
  readonly resolution: number;
  readonly communities?: CommunityMethod;
  readonly top: number;
  readonly draws: number;
  readonly rewirings: number;
  readonly list?: boolean;
}

const MAX_TOP = 50;

function toParameters(options: BrokersOptions): BrokerParameters {
  const { resolution, communities, top, draws, rewirings } = options;
  return brokerParametersSchema.parse({
    ...toNetworkParameters(options),
    ...{ resolution, top, draws, rewirings },
    ...(communities && { communities }),
  });
}

async function printView(terminal: Terminal, view: BrokerView, json?: boolean): Promise<void> {
  if (json === true) await printJson(terminal, view);
  else await printText(terminal, describeBrokers(view, lineWidth(terminal)));
}

async function printList(terminal: Terminal, options: BrokersOptions): Promise<void> {
  const views = await withStore(terminal, options, (caller) =>
    listBrokerViews(caller, options.case),
  );
  if (options.json === true) {
    await printJson(terminal, { case: options.case, views });
    return;
  }
  const rows = views.map(({ id, at, parameters, version, inputHash }) => [
    ...[id, at, parameters.projection, String(parameters.seed), version, inputHash.slice(0, 16)],
  ]);
  await printText(
    terminal,
    formatTable(['view', 'at', 'projection', 'seed', 'version', 'input'], rows),
  );
}

/** `vinculum brokers`. */
export function addBrokersCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('brokers')
    .summary('who lies between others in the records, and how far that holds')
    .description(
      'Rank people, companies and phones by position in the recorded data, with sensitivity intervals; the view is stored.',
    )
    .argument('[view]', 'id of a stored view to print again')
    .requiredOption('--case <name>', 'case to look at');
  const brokers = addNetworkOptions(command, 'actors')
    .option('--resolution <x>', 'resolution of communities', parseResolution, 1)
    .option('--communities <method>', COMMUNITY_METHODS.join(' or '), parseCommunityMethod)
    .option('--top <n>', 'how many of each ranking', parseCount(1, MAX_TOP), 10)
    .option('--draws <n>', 'seeded draws of each loss and share', parseCount(0, MAX_DRAWS), 200)
    .option('--rewirings <n>', 'random networks for p values', parseCount(0, 9_999), 999)
    .option('--list', 'list the stored views')
    .addHelpText(
      'after',
      `
Example:
  vinculum brokers --case Lantern --links calls,meets,pays --top 5`,
    );
  addDisclosureOption(addCommonOptions(brokers)).action(
    async (id: string | undefined, options: BrokersOptions) => {
      if (options.list === true) {
        await printList(terminal, options);
        return;
      }
      if (id !== undefined) {
        const stored = await withStore(terminal, options, (caller) =>
          showBrokerView(caller, options.case, id),
        );
        await printView(terminal, stored, options.json);
        return;
      }
      const parameters = toParameters(options);
      const view = await withProgress(terminal, options, (caller, hooks) =>
        viewBrokers(caller, options.case, parameters, hooks),
      );
      await printView(terminal, view, options.json);
    },
  );
}
