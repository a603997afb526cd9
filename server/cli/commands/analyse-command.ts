import type { Command } from 'commander';
import {
  FURTHER_MEASURES,
  PARTITIONS,
  type FurtherMeasure,
  type Partition,
} from '../../contract/further-measures.js';
import {
  analysisParametersSchema,
  BETWEENNESS_METHODS,
  COMMUNITY_METHODS,
  type AnalysisParameters,
  type AnalysisResult,
  type BetweennessMethod,
  type CommunityMethod,
} from '../../contract/results.js';
import type { GroupDescription } from '../../contract/group-view.js';
import type { Caller } from '../../disclosure/open-case.js';
import { describeGroups } from '../../features/analysis/describe-groups.js';
import { analyseCase, listRuns, showRun } from '../../features/analysis/use-case.js';
import { describeAnalysis } from '../describe-analysis.js';
import { tellGroups } from '../describe-groups.js';
import {
  parseBetweennessMethod,
  parseCommunityMethod,
  parseCount,
  parseMeasures,
  parsePartition,
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
  readonly consensus?: boolean;
  readonly levels?: boolean;
  readonly nullDraws?: number;
  readonly betweenness?: BetweennessMethod;
  readonly betweennessBudget?: number;
  readonly measures?: FurtherMeasure[];
  readonly partition?: Partition;
  readonly top?: number;
}

interface RunsOptions extends CommonOptions {
  readonly case: string;
  readonly top?: number;
  readonly group?: number;
  readonly resolution?: number;
}

/** Groups that are described at most. */
const MOST_DESCRIBED = 100;

/** Entities and groups that the table lists unless asked otherwise. */
const DEFAULT_TOP = 10;
const MAX_BUDGET = 1_000_000_000;

function toParameters(options: AnalyseOptions): AnalysisParameters {
  const { resolution, communities, stability, betweenness, betweennessBudget, measures } = options;
  const { consensus, levels, nullDraws, partition } = options;
  return analysisParametersSchema.parse({
    ...toNetworkParameters(options),
    resolution,
    ...(communities && { communities }),
    ...(stability !== undefined && { stability }),
    ...(consensus && { consensus }),
    ...(levels && { levels }),
    ...(nullDraws !== undefined && { nullDraws }),
    ...(betweenness && { betweennessMethod: betweenness }),
    ...(betweennessBudget !== undefined && { betweennessBudget }),
    ...(measures && { measures }),
    ...(partition && { partition }),
  });
}

/** The whole result, or the `top` most central entities where asked for. */
function cutTo(result: AnalysisResult, top: number | undefined): AnalysisResult {
  return top === undefined ? result : { ...result, entities: result.entities.slice(0, top) };
}

interface Described {
  readonly result: AnalysisResult;
  readonly groups: readonly GroupDescription[];
}

/** A run with its largest groups in words. */
async function withGroups(
  caller: Caller,
  result: AnalysisResult,
  top = DEFAULT_TOP,
): Promise<Described> {
  const first = Math.min(top, MOST_DESCRIBED);
  const { groups } = await describeGroups(caller, result.case, result.run.id, { first });
  return { result, groups };
}

async function printResult(
  terminal: Terminal,
  { result, groups }: Described,
  { json, top }: { json?: boolean; top?: number },
): Promise<void> {
  if (json === true) await printJson(terminal, { ...cutTo(result, top), groups });
  else {
    const width = lineWidth(terminal);
    await printText(terminal, describeAnalysis(result, top ?? DEFAULT_TOP, width, groups));
  }
}

/** One group of a stored run, as a paragraph. */
async function printGroup(terminal: Terminal, run: string, options: RunsOptions): Promise<void> {
  const { group, resolution } = options;
  const view = await withStore(terminal, options, (caller) =>
    describeGroups(caller, options.case, run, { group, resolution, first: 1 }),
  );
  if (options.json === true) await printJson(terminal, view);
  else await printText(terminal, tellGroups(view.groups, lineWidth(terminal)));
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
    .option('--consensus', 'groups on which the seed and other seeds agree')
    .option('--levels', 'also keep coarser and finer groups, nested')
    .option(
      '--null-draws <n>',
      'compare groups, and a core with its periphery, with n random networks',
      parseCount(19, 9_999),
    )
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
    .option(
      '--partition <name>',
      `between whose groups broker roles are told: ${PARTITIONS.join(', ')}`,
      parsePartition,
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
    const described = await withProgress(terminal, options, async (caller, hooks) =>
      withGroups(caller, await analyseCase(caller, options.case, parameters, hooks), options.top),
    );
    await printResult(terminal, described, options);
  });

  const runs = program
    .command('runs')
    .summary('stored runs of a case, or one of them again')
    .argument('[run]', 'id of a run to print again')
    .requiredOption('--case <name>', 'case')
    .option('--top <n>', 'how many to list', parseCount(1, 1_000_000))
    .option('--group <n>', 'one group of the run in words', parseCount(1, 1_000_000_000))
    .option('--resolution <x>', 'level of that group, where the run kept levels', parseResolution)
    .addHelpText('after', '\nExample:\n  vinculum runs --case Lantern');
  addDisclosureOption(addCommonOptions(runs)).action(
    async (run: string | undefined, options: RunsOptions) => {
      if (run !== undefined && options.group !== undefined) {
        await printGroup(terminal, run, options);
        return;
      }
      if (run !== undefined) {
        const described = await withStore(terminal, options, async (caller) =>
          withGroups(caller, await showRun(caller, options.case, run), options.top),
        );
        await printResult(terminal, described, options);
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
