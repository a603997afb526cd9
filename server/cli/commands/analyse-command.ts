import type { Command } from 'commander';
import { FURTHER_MEASURES, type FurtherMeasure } from '../../contract/further-measures.js';
import {
  analysisParametersSchema,
  BETWEENNESS_METHODS,
  COMMUNITY_METHODS,
  type AnalysisParameters,
  type AnalysisResult,
  type BetweennessMethod,
  type CommunityMethod,
} from '../../contract/results.js';
import { analyseCase, listRuns, showRun } from '../../features/analysis/use-case.js';
import { describeAnalysis } from '../describe-analysis.js';
import {
  parseBetweennessMethod,
  parseCommunityMethod,
  parseCount,
  parseMeasures,
  parseResolution,
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

interface AnalyseOptions extends CommonOptions, NetworkOptions {
  readonly case: string;
  readonly resolution: number;
  readonly communities?: CommunityMethod;
  readonly stability?: number;
  readonly betweenness?: BetweennessMethod;
  readonly betweennessBudget?: number;
  readonly measures?: FurtherMeasure[];
  readonly top?: number;
}

/** Entities and groups that the table lists unless asked otherwise. */
const DEFAULT_TOP = 10;
const MAX_BUDGET = 1_000_000_000;

function toParameters(options: AnalyseOptions): AnalysisParameters {
  const { resolution, communities, stability, betweenness, betweennessBudget, measures } = options;
  return analysisParametersSchema.parse({
    ...toNetworkParameters(options),
    resolution,
    ...(communities && { communities }),
    ...(stability !== undefined && { stability }),
    ...(betweenness && { betweennessMethod: betweenness }),
    ...(betweennessBudget !== undefined && { betweennessBudget }),
    ...(measures && { measures }),
  });
}

/** The whole result, or the `top` most central entities where asked for. */
function cutTo(result: AnalysisResult, top: number | undefined): AnalysisResult {
  return top === undefined ? result : { ...result, entities: result.entities.slice(0, top) };
}

async function printResult(
  terminal: Terminal,
  result: AnalysisResult,
  options: { json?: boolean; top?: number },
): Promise<void> {
  if (options.json === true) await printJson(terminal, cutTo(result, options.top));
  else
    await printText(
      terminal,
      describeAnalysis(result, options.top ?? DEFAULT_TOP, lineWidth(terminal)),
    );
}

/** `vinculum analyse`, `vinculum runs`. */
export function addAnalyseCommands(program: Command, terminal: Terminal): void {
  const command = program
    .command('analyse')
    .alias('analyze')
    .summary('communities and centralities of a case')
    .description(
      'Find densely linked groups and central positions; the run is stored with its parameters.',
    )
    .requiredOption('--case <name>', 'case to analyse');
  const analyse = addNetworkOptions(command, 'links')
    .option('--resolution <x>', 'resolution of communities', parseResolution, 1)
    .option('--communities <method>', COMMUNITY_METHODS.join(' or '), parseCommunityMethod)
    .option('--stability <n>', 'compare groups with those of n other seeds', parseCount(1, 1_000))
    .option('--betweenness <method>', BETWEENNESS_METHODS.join(', '), parseBetweennessMethod)
    .option(
      '--betweenness-budget <n>',
      'exact up to n million link visits, else estimated',
      parseCount(1, MAX_BUDGET),
    )
    .option(
      '--measures <name,…>',
      `further measures: ${FURTHER_MEASURES.join(', ')}`,
      parseMeasures,
    )
    .option('--top <n>', 'how many to list', parseCount(1, 1_000_000))
    .addHelpText(
      'after',
      `
Example:
  vinculum analyse --case Lantern --projection actors --links calls,pays --weight days --top 20`,
    );
  addDisclosureOption(addCommonOptions(analyse)).action(async (options: AnalyseOptions) => {
    const parameters = toParameters(options);
    const result = await withProgress(terminal, options, (caller, hooks) =>
      analyseCase(caller, options.case, parameters, hooks),
    );
    await printResult(terminal, result, options);
  });

  const runs = program
    .command('runs')
    .summary('stored runs of a case, or one of them again')
    .argument('[run]', 'id of a run to print again')
    .requiredOption('--case <name>', 'case')
    .option('--top <n>', 'how many to list', parseCount(1, 1_000_000))
    .addHelpText('after', '\nExample:\n  vinculum runs --case Lantern');
  addDisclosureOption(addCommonOptions(runs)).action(
    async (run: string | undefined, options: CommonOptions & { case: string; top?: number }) => {
      if (run !== undefined) {
        const result = await withStore(terminal, options, (caller) =>
          showRun(caller, options.case, run),
        );
        await printResult(terminal, result, options);
        return;
      }
      const list = await withStore(terminal, options, (caller) => listRuns(caller, options.case));
      if (options.json === true) await printJson(terminal, { case: options.case, runs: list });
      else {
        const rows = list.map(({ id, at, seed, version, inputHash, parameters }) => [
          id,
          at,
          parameters.projection,
          String(seed),
          version,
          inputHash.slice(0, 16),
        ]);
        await printText(
          terminal,
          formatTable(['run', 'at', 'projection', 'seed', 'version', 'input'], rows),
        );
      }
    },
  );
}
