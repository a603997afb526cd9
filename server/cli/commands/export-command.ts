import type { Command } from 'commander';
import { DRAWING_FORMATS, type DrawingFormat } from '../../contract/drawing.js';
import { AppError } from '../../errors.js';
import {
  exportCase,
  type ExportFormat,
  type ExportOutcome,
} from '../../features/export/use-case.js';
import { ALL_EXPORT_FORMATS, parseExportFormat } from '../parse-options.js';
import { formatCount, printable, printJson, printText } from '../print.js';
import {
  addCommonOptions,
  addDisclosureOption,
  type CommonOptions,
  withStore,
} from '../session.js';
import type { Terminal } from '../terminal.js';
import { exportDrawing, isDrawingFormat } from './export-drawing.js';

interface ExportOptions extends CommonOptions {
  readonly case: string;
  readonly format: ExportFormat | DrawingFormat;
  readonly output?: string;
  readonly drawing?: string;
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
    .summary('write a case as JSON, CSV, GraphML or GEXF, or a drawing of it')
    .description(
      'Write a case for other programs. Protected persons are pseudonyms, as everywhere.',
    )
    .requiredOption('--case <name>', 'case to export')
    .option('--format <format>', ALL_EXPORT_FORMATS.join(', '), parseExportFormat, 'json')
    .option('--drawing <file>', 'for svg and pdf: a drawing file that the page exported')
    .option('-o, --output <file>', 'where to; for csv a folder (default: standard output)')
    .addHelpText(
      'after',
      `
Examples:
  vinculum export --case Lantern --format gexf -o lantern.gexf
  vinculum export --case Lantern --format csv -o lantern
  vinculum export --case Lantern --drawing crossing.drawing.json --format pdf -o crossing.pdf`,
    );
  addDisclosureOption(addCommonOptions(command)).action(async (options: ExportOptions) => {
    const { format, output, drawing } = options;
    if (isDrawingFormat(format)) {
      await exportDrawing(terminal, { ...options, format });
      return;
    }
    if (drawing !== undefined) {
      throw new AppError('bad_input', `A drawing is written as ${DRAWING_FORMATS.join(' or ')}.`);
    }
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
