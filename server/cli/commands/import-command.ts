import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { EntityKind } from '../../contract/entity.js';
import { SOURCE_KINDS, type SourceKind } from '../../contract/source.js';
import { importFiles, type ImportProgress } from '../../features/import/use-case.js';
import { parseFileArgument } from '../../ingest/parse-file-argument.js';
import { SOURCE_CATALOGUE } from '../../ingest/catalogue.js';
import { TIME_STEPS } from '../../contract/upload.js';
import type { SourceOptions, TimeStep } from '../../ingest/source-options.js';
import { describeReport } from '../describe-import.js';
import { withLeanHeap } from '../lean-heap.js';
import {
  parseEntityKind,
  parseList,
  parsePairs,
  parseSourceKind,
  parseTimeStep,
} from '../parse-options.js';
import { printJson, printText } from '../print.js';
import { ProgressLine } from '../progress.js';
import { addCommonOptions, type CommonOptions, withStoreUntilCancelled } from '../session.js';
import type { Terminal } from '../terminal.js';

interface ImportOptions extends CommonOptions {
  readonly case: string;
  readonly as?: SourceKind;
  readonly map?: Record<string, string>;
  readonly set?: Record<string, string>;
  readonly columns?: string[];
  readonly delimiter?: string;
  readonly dateFormat?: string;
  readonly timezone?: string;
  readonly timeOrigin?: string;
  readonly timeStep?: TimeStep;
  readonly encoding?: string;
  readonly createMissing?: EntityKind;
  readonly dryRun?: boolean;
  readonly strict?: boolean;
  readonly rejects: string;
}

/** Exit code of `--strict` where rows were rejected. */
const EXIT_REJECTS = 3;

function sourceOptions(options: ImportOptions, as: SourceKind | undefined): SourceOptions {
  const { map, set, columns, delimiter, dateFormat, timezone, timeOrigin, timeStep, encoding } =
    options;
  const kind = as ?? options.as;
  return {
    ...(kind && { as: kind }),
    ...(map && { map }),
    ...(set && { set }),
    ...(columns && { columns }),
    ...(delimiter !== undefined && { delimiter: delimiter.replace(/^\\t$|^tab$/u, '\t') }),
    ...(dateFormat !== undefined && { dateFormat }),
    ...(timezone !== undefined && { timezone }),
    ...(timeOrigin !== undefined && { timeOrigin }),
    ...(timeStep && { timeStep }),
    ...(encoding !== undefined && { encoding }),
  };
}

function describeKinds(): string {
  return Object.entries(SOURCE_CATALOGUE)
    .map(([kind, { columns, becomes }]) => {
      const names = columns.map(({ name, required }) => (required ? `${name}*` : name));
      return `  ${kind}: ${names.join(', ')}\n      → ${becomes}`;
    })
    .join('\n');
}

/** `vinculum import FILE… --case NAME`. */
export function addImportCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('import')
    .summary('read CSV files into a case')
    .description(
      'Read CSV files into a case, which is made if missing. Importing again changes nothing.',
    )
    .argument('<file...>', 'CSV files; the kind is known by name, or given as kind:file')
    .requiredOption('--case <name>', 'case to import into')
    .option('--as <kind>', `kind of all files: ${SOURCE_KINDS.join(', ')}`, parseSourceKind)
    .option(
      '--map <column=header,…>',
      'take a column from another header; a+b joins two',
      parsePairs,
    )
    .option('--set <column=value,…>', 'give every row a value', parsePairs)
    .option('--columns <a,b,c>', 'names of the columns of a file without header', parseList)
    .option('--delimiter <x>', 'comma, semicolon, tab (\\t) or another single character')
    .option('--date-format <f>', 'format of dates, as dd/MM/yyyy or MMM d, yyyy')
    .option('--timezone <zone>', 'zone of date-times that give none, as Europe/Berlin')
    .option('--time-origin <date>', 'date of step 0, where times are whole numbers')
    .option('--time-step <unit>', `unit of those numbers: ${TIME_STEPS.join(', ')}`, parseTimeStep)
    .option('--encoding <label>', 'encoding of files that are not UTF-8, as windows-1252')
    .option(
      '--create-missing <kind>',
      'make placeholders for ends no file declares',
      parseEntityKind,
    )
    .option('--dry-run', 'read and check everything, write nothing')
    .option('--strict', 'exit with 3 when rows were rejected')
    .option('--rejects <file>', 'where rejected rows are listed', 'rejects.csv')
    .addHelpText(
      'after',
      `
Examples:
  vinculum import people.csv phones.csv 2024-calls.csv --case Lantern --timezone Europe/Berlin
  vinculum import links:edges.txt --case Lantern --columns source,target,weight --create-missing person

Kinds of files and their columns (* required); every row may also carry source_ref, origin,
derived_from, reliability, credibility, grade_scheme, handling, notes:
${describeKinds()}`,
    );
  addCommonOptions(command).action(async (files: string[], options: ImportOptions) => {
    const report = await withStoreUntilCancelled(terminal, options, async (caller, signal) => {
      const progress = new ProgressLine(terminal);
      try {
        const request = {
          caseName: options.case,
          files: files.map((argument) => {
            const { path, as } = parseFileArgument(argument, (each) =>
              existsSync(terminal.resolve(each)),
            );
            return { path: terminal.resolve(path), options: sourceOptions(options, as) };
          }),
          ...(options.createMissing && { createMissing: options.createMissing }),
          dryRun: options.dryRun === true,
          rejectsPath: terminal.resolve(options.rejects),
        };
        const onProgress = ({ file, rows, bytesRead, bytesTotal }: ImportProgress) => {
          progress.show({ label: file, rows, fraction: bytesRead / Math.max(1, bytesTotal) });
        };
        const work = () => importFiles(caller, request, { signal, onProgress });
        const sharesMemory = terminal.ownsProcess && caller.store.kind === 'embedded';
        return await (sharesMemory ? withLeanHeap(work) : work());
      } finally {
        progress.end();
      }
    });
    // As it was typed.
    const shown = { ...report, rejectsFile: report.rejectsFile && options.rejects };
    if (options.json === true) await printJson(terminal, shown);
    else await printText(terminal, describeReport(shown));
    if (options.strict === true && report.rejectedRows > 0) terminal.exitCode = EXIT_REJECTS;
  });
}
