import type { Command } from 'commander';
import { analyseCase } from '../../features/analysis/use-case.js';
import { DEMO_CASE, DEMO_PARAMETERS, listDemoFiles } from '../../features/demo/use-case.js';
import { importFiles } from '../../features/import/use-case.js';
import { describeAnalysis } from '../describe-analysis.js';
import { formatCount, formatNumber, lineWidth, printJson, printText } from '../print.js';
import { addCommonOptions, type CommonOptions, withStoreUntilCancelled } from '../session.js';
import type { Terminal } from '../terminal.js';

/** Entities and groups that are listed. */
const TOP = 10;

/** `vinculum demo`: the main job on the demo case, from files to communities and central people. */
export function addDemoCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('demo')
    .summary('import the demo case and analyse it')
    .description('Import the invented demo case and print its groups and its most central people.')
    .addHelpText('after', '\nExample:\n  vinculum demo --data ./demo-data');
  addCommonOptions(command).action(async (options: CommonOptions) => {
    const files = listDemoFiles().map((path) => ({ path, options: {} }));
    const result = await withStoreUntilCancelled(terminal, options, async (caller, signal) => {
      const request = { caseName: DEMO_CASE, files, dryRun: false, rejectsPath: null };
      const report = await importFiles(caller, request, { signal });
      const { rows, entities, links } = report;
      const seconds = (report.durationMs / 1_000).toFixed(1);
      const created = entities.created + links.created;
      const news =
        created === 0 ? 'nothing is new' : `${formatNumber(created)} entities and links are new`;
      terminal.stderr.write(
        `Read ${formatCount(rows, 'row')} of ${formatCount(files.length, 'file')} in ${seconds} s: ${news}.\n\n`,
      );
      return analyseCase(caller, DEMO_CASE, DEMO_PARAMETERS, { signal });
    });
    if (options.json === true) await printJson(terminal, result);
    else {
      await printText(terminal, describeAnalysis(result, TOP, lineWidth(terminal)));
      const commands = ['search "…"', 'expand ID', 'path ID ID', 'export --format gexf'];
      const lines = commands.map((each) => `  npx vinculum ${each} --case "${DEMO_CASE}"`);
      await printText(terminal, ['', 'Next:', ...lines, '  npx vinculum --help'].join('\n'));
    }
  });
}
