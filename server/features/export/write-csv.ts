import { stringify } from 'csv-stringify/sync';
import { defuseFormula } from '../../contract/defuse-formula.js';
import { listFileNames } from './attributes.js';
import {
  type CsvRow,
  type CsvTable,
  ENTITIES,
  entityRows,
  linkRows,
  TABLES,
  tableOf,
} from './csv-tables.js';
import type { ExportContent, TextSink } from './export-content.js';

const BATCH_ROWS = 1_000;

/** Names of the files that a CSV export consists of. */
export const CSV_FILES: readonly string[] = TABLES.map(({ file }) => file);

interface TableRows {
  readonly table: CsvTable;
  readonly rows: readonly CsvRow[];
}

async function* readRows(content: ExportContent): AsyncGenerator<TableRows> {
  const files = listFileNames(content.sources);
  for await (const entity of content.entities()) {
    yield { table: ENTITIES, rows: entityRows(entity, files) };
  }
  for await (const link of content.links()) {
    yield { table: tableOf(link), rows: linkRows(link, files) };
  }
}

/** The columns of each table: its own, then every property that any row has, by name. */
async function findColumns(content: ExportContent): Promise<Map<CsvTable, string[]>> {
  const found = new Map(TABLES.map((table) => [table, new Set<string>()]));
  for await (const { table, rows } of readRows(content)) {
    for (const row of rows) for (const column in row) found.get(table)?.add(column);
  }
  return new Map(
    TABLES.map((table) => {
      const others = [...(found.get(table) ?? [])].filter((name) => !table.columns.includes(name));
      return [table, [...table.columns, ...others.sort()]];
    }),
  );
}

function writeLines(rows: readonly (readonly string[])[]): string {
  return stringify(rows.map((cells) => cells.map(defuseFormula)));
}

/** Writes the rows of one table, so many at a time. */
class TableWriter {
  private lines: string[][] = [];

  constructor(
    private readonly columns: readonly string[],
    private readonly sink: TextSink,
  ) {
    this.lines.push([...columns]);
  }

  async add(rows: readonly CsvRow[]): Promise<void> {
    for (const row of rows) this.lines.push(this.columns.map((column) => row[column] ?? ''));
    if (this.lines.length >= BATCH_ROWS) await this.flush();
  }

  async flush(): Promise<void> {
    const text = writeLines(this.lines);
    this.lines = [];
    await this.sink.write(text);
  }
}

/**
 * One CSV file for each table, a row for each record, which the import reads back to the same ids:
 * entities, payments, calls, and the other links. Roles come without their dates, which only JSON
 * holds. Cells that a spreadsheet would run are defused. Reads the case twice, since the header
 * names every property.
 */
export async function writeCsv(
  content: ExportContent,
  sinkOf: (file: string) => TextSink,
): Promise<void> {
  const columns = await findColumns(content);
  const writers = new Map(
    TABLES.map((table) => [table, new TableWriter(columns.get(table) ?? [], sinkOf(table.file))]),
  );
  for await (const { table, rows } of readRows(content)) await writers.get(table)?.add(rows);
  for (const writer of writers.values()) await writer.flush();
}
