import type { CaseRecord, ReadRow } from '../../contract/record.js';
import type { CsvRow } from '../csv/csv-reader.js';
import type { SourceDefinition } from '../kinds/source-definition.js';
import { Row, type RowContext } from './row.js';

function warnOfSelfLinks(row: Row, records: readonly CaseRecord[]): void {
  for (const record of records) {
    if (record.type === 'link' && record.from.ref === record.to.ref) {
      row.warn('self_link', `${record.from.column} and ${record.to.column} are the same`);
    }
  }
}

/** The records of a row, all of them or none: one fault in it, and it states nothing. */
export function readRow(
  definition: SourceDefinition,
  context: RowContext,
  number: number,
  csv: CsvRow,
): ReadRow {
  const row = new Row(context, number, csv);
  const records = definition.toRecords(row);
  const isWhole = row.rejects.length === 0;
  if (isWhole) warnOfSelfLinks(row, records);
  return {
    row: number,
    line: csv.line,
    records: isWhole ? records : [],
    rejects: row.rejects,
    warnings: row.warnings,
    ...(!isWhole && { refused: records }),
  };
}
