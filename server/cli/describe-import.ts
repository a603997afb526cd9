import type { ImportReport } from '../contract/import-report.js';
import { formatCount, formatNumber, formatTable, printable, shorten } from './print.js';

/** Examples printed of each kind of warning. */
const EXAMPLES = 2;
const EXAMPLE_LENGTH = 160;

function describeWarnings({ warnings }: ImportReport): string {
  const lines = warnings.flatMap(({ code, count, examples }) => [
    `  ${code}: ${formatNumber(count)}`,
    ...examples.slice(0, EXAMPLES).map((example) => `    ${shorten(example, EXAMPLE_LENGTH)}`),
  ]);
  return ['Warnings:', ...lines].join('\n');
}

function describeRejects({ rejectedRows, rejectsFile }: ImportReport): string {
  const where = rejectsFile === null ? '.' : `: see ${printable(rejectsFile)}`;
  return `${formatCount(rejectedRows, 'row was', 'rows were')} rejected${where}`;
}

/** What an import did, or would do, as text. */
export function describeReport(report: ImportReport): string {
  const { entities, links } = report;
  const seconds = (report.durationMs / 1_000).toFixed(1);
  const blocks = [
    `${report.dryRun ? 'Dry run, nothing was written to' : 'Imported into'} "${printable(report.case)}": ` +
      `${formatCount(report.rows, 'row')} of ${formatCount(report.files.length, 'file')} in ${seconds} s.`,
    formatTable(
      ['', 'created', 'updated', 'unchanged'],
      [
        ['entities', entities.created, entities.updated, entities.unchanged],
        ['links', links.created, links.updated, links.unchanged],
      ],
    ),
    formatTable(
      ['file', 'kind', 'rows', 'rejected', 'warnings'],
      report.files.map((file) => [
        file.file,
        file.kind,
        file.rows,
        file.rejectedRows,
        file.warnings,
      ]),
    ),
    ...(report.warnings.length > 0 ? [describeWarnings(report)] : []),
    ...(report.rejectedRows > 0 ? [describeRejects(report)] : []),
  ];
  return blocks.join('\n\n');
}
