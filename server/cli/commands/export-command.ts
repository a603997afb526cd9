import type { Command } from 'commander';
import { AppError } from '../../errors.js';
import {
  EXPORT_FORMATS,
  exportCase,
  type ExportFormat,
  type ExportOutcome,
} from '../../features/export/use-case.js';
import { parseExportFormat } from '../parse-options.js';
import { formatCount, printable, printJson, printText } from '../print.js';
import {
  addCommonOptions,
  addDisclosureOption,
  type CommonOptions,
  withStore,
} from '../session.js';
import type { Terminal } from '../terminal.js';

interface ExportOptions extends CommonOptions {
  readonly case: string;
  readonly format: ExportFormat;
  readonly output?: string;
}

function describeOutcome({ entities, links, format }: ExportOutcome, output?: string): string {
  const counts = `${formatCount(entities, 'entity', 'entities')} and ${formatCount(links, 'link')}`;
  const where = output === undefined ? '' : ` to ${printable(output)}`;
  return `Exported ${counts} as ${format}${where}.`;
}

/** Tells where it went, on standard output unless that is where the export itself went. */
async function printOutcome(
  terminal: Terminal,
  outcome: ExportOutcome,
  options: ExportOptions,
): Promise<void> {
  const { output, json } = options;
  if (output === undefined) terminal.stderr.write(`${describeOutcome(outcome)}\n`);
  else if (json === true) await printJson(terminal, { case: options.case, ...outcome, output });
  else await printText(terminal, describeOutcome(outcome, output));
}

/** `vinculum export --case NAME --format F [-o FILE]`. */
export function addExportCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('export')
    .summary('write a case as JSON, CSV, GraphML or GEXF')
    .description(
      'Write a case for other programs. Protected persons are pseudonyms, as everywhere.',
    )
    .requiredOption('--case <name>', 'case to export')
    .option('--format <format>', EXPORT_FORMATS.join(', '), parseExportFormat, 'json')
    .option('-o, --output <file>', 'where to; for csv a folder (default: standard output)')
    .addHelpText(
      'after',
      `
Examples:
  vinculum export --case Lantern --format gexf -o lantern.gexf
  vinculum export --case Lantern --format csv -o lantern`,
    );
  addDisclosureOption(addCommonOptions(command)).action(async (options: ExportOptions) => {
    const { format, output } = options;
    if (output === undefined && options.json === true && format !== 'json') {
      throw new AppError(
        'bad_input',
        `--json and ${format} cannot both be on standard output: say -o FILE.`,
      );
    }
    const target = output === undefined ? terminal.stdout : { path: terminal.resolve(output) };
    const outcome = await withStore(terminal, options, (caller) =>
      exportCase(caller, options.case, format, target),
    );
    await printOutcome(terminal, outcome, options);
  });
}
