import type { Command } from 'commander';
import { analysisParametersSchema } from '../../contract/results.js';
import { analyseCase } from '../../features/analysis/use-case.js';
import { DEMO_CASE, listDemoFiles } from '../../features/demo/use-case.js';
import { importFiles } from '../../features/import/use-case.js';
import { describeAnalysis } from '../describe-analysis.js';
import { formatNumber, printJson, printText } from '../print.js';
import { addCommonOptions, type CommonOptions, withCancel, withStore } from '../session.js';

/** Entities and groups that are listed. */
const TOP = 10;

/** `vinculum demo`: the main job on the demo case, from files to communities and central people. */
export function addDemoCommand(program: Command, environment: NodeJS.ProcessEnv): void {
  const command = program
    .command('demo')
    .summary('import the demo case and analyse it')
    .description('Import the invented demo case and print its groups and its most central people.')
    .addHelpText('after', '\nExample:\n  vinculum demo --data ./demo-data');
  addCommonOptions(command).action(async (options: CommonOptions) => {
    const files = listDemoFiles().map((path) => ({ path, options: {} }));
    const result = await withCancel((signal) =>
      withStore(environment, options, async (caller) => {
        const request = { caseName: DEMO_CASE, files, dryRun: false, rejectsPath: null };
        const report = await importFiles(caller, request, { signal });
        const { rows, entities, links } = report;
        const created = formatNumber(entities.created + links.created);
        process.stderr.write(
          `Read ${formatNumber(rows)} rows of ${files.length} files in ${(report.durationMs / 1_000).toFixed(1)} s: ${created} entities and links are new.\n\n`,
        );
        const parameters = analysisParametersSchema.parse({ projection: 'actors' });
        return analyseCase(caller, DEMO_CASE, parameters, { signal });
      }),
    );
    if (options.json === true) await printJson(result);
    else {
      await printText(describeAnalysis(result, TOP));
      await printText(
        `\nNext: npx vinculum search "…" --case "${DEMO_CASE}", npx vinculum expand ID --case "${DEMO_CASE}", npx vinculum --help`,
      );
    }
  });
}
