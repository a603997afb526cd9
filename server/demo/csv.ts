import { stringify } from 'csv-stringify/sync';
import type { Table } from './model.js';

/** Writes a table as RFC 4180 with a header line and LF line ends, so that git shows whole lines. */
export function writeCsv(table: Table): string {
  return stringify([...table.rows], {
    header: true,
    columns: [...table.columns],
    cast: { boolean: String },
  });
}
