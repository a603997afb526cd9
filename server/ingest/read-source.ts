import { basename } from 'node:path';
import { createBreath } from '../breathe.js';
import type { ReadRow } from '../contract/record.js';
import type { SourceKind } from '../contract/source.js';
import { SOURCE_CATALOGUE } from './catalogue.js';
import { checkColumns } from './columns/check-columns.js';
import { layOutColumns, type ColumnLayout } from './columns/column-layout.js';
import { readCsv, readFirstRow, type CsvFile } from './csv/read-csv.js';
import { detectKind } from './detect-kind.js';
import { inspectFile } from './file/inspect-file.js';
import { IngestError } from './ingest-error.js';
import type { SourceDefinition } from './kinds/source-definition.js';
import { canonicalOptions, describeSettings, makeTimeReaders } from './reading-settings.js';
import { DerivedIds } from './row/derived-ids.js';
import { readRow } from './row/read-row.js';
import type { RowContext } from './row/row.js';
import type { SourceOptions } from './source-options.js';

const BATCH_ROWS = 2_000;

/** A file whose bytes were hashed and whose header was understood; its rows are still to be read. */
export interface OpenedSource {
  readonly path: string;
  readonly fileName: string;
  readonly kind: SourceKind;
  /** Of the file's bytes, hex. */
  readonly sha256: string;
  readonly bytes: number;
  /** What decided how the file is read, by name: equal settings and bytes give equal records. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly header: readonly string[];
  /**
   * Reads the file from its start, in batches of 2,000 rows. What concerns the file as a whole
   * (a header without rows) comes as row 0, without records.
   */
  rows(): AsyncIterable<ReadRow[]>;
  /** Bytes that the latest `rows()` has read, for progress. */
  bytesRead(): number;
}

interface RowsRequest {
  readonly file: CsvFile;
  readonly bytes: number;
  readonly hasHeader: boolean;
  readonly definition: SourceDefinition;
  readonly layout: ColumnLayout;
  readonly options: SourceOptions;
}

function noRows(fileName: string): ReadRow {
  const message = `${fileName} has a header and no rows`;
  const place = { row: 0, line: 1 };
  return { ...place, records: [], rejects: [], warnings: [{ ...place, code: 'no_rows', message }] };
}

async function* readRows(
  request: RowsRequest,
  onBytes: (count: number) => void,
): AsyncGenerator<ReadRow[]> {
  const { file, definition, layout, options } = request;
  const { kind } = definition;
  const context: RowContext = {
    kind,
    layout,
    ids: new DerivedIds(kind),
    ...makeTimeReaders(options),
  };
  let batch: ReadRow[] = [];
  let bytes = 0;
  let number = request.hasHeader ? -1 : 0;
  const count = (more: number): void => {
    bytes += more;
    onBytes(bytes);
  };
  const breathe = createBreath();
  for await (const rows of readCsv(file, count)) {
    for (const row of rows) {
      await breathe();
      if (++number === 0) continue;
      batch.push(readRow(definition, context, number, row));
      if (batch.length < BATCH_ROWS) continue;
      yield batch;
      batch = [];
    }
  }
  if (bytes !== request.bytes) {
    throw new IngestError('file_changed', `${basename(file.path)} was changed while it was read`);
  }
  if (number <= 0) batch.push(noRows(basename(file.path)));
  if (batch.length > 0) yield batch;
}

/**
 * Reads a file once for its hash and encoding, understands its header, and hands back what reads
 * its rows. Throws an IngestError, worded for users, when the file cannot be read at all.
 */
export async function openSource(path: string, asked: SourceOptions = {}): Promise<OpenedSource> {
  const options = canonicalOptions(asked);
  makeTimeReaders(options);
  const fileName = basename(path);
  const { bytes, sha256, encoding } = await inspectFile(path, options.encoding);
  const definition = SOURCE_CATALOGUE[options.as ?? detectKind(fileName)];
  const { delimiter, cells } = await readFirstRow(path, encoding, options.delimiter);
  const header = options.columns ?? cells.map((cell) => cell.trim());
  const { map = {}, set = {} } = options;
  const layout = layOutColumns({ fileName, header, map, set, columns: definition.columns });
  checkColumns(layout, definition, fileName, delimiter);
  const file = { path, encoding, delimiter };
  const hasHeader = options.columns === undefined;
  let bytesRead = 0;
  return {
    path,
    fileName,
    kind: definition.kind,
    sha256,
    bytes,
    settings: describeSettings(options, { delimiter, encoding }),
    header,
    rows: () =>
      readRows({ file, bytes, hasHeader, definition, layout, options }, (count) => {
        bytesRead = count;
      }),
    bytesRead: () => bytesRead,
  };
}
