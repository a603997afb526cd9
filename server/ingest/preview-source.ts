import { basename } from 'node:path';
import type { SourceKind } from '../contract/source.js';
import { SOURCE_CATALOGUE } from './catalogue.js';
import { checkColumns } from './columns/check-columns.js';
import type { ColumnDefinition } from './columns/column-definition.js';
import { type ColumnLayout, layOutColumns } from './columns/column-layout.js';
import { PROVENANCE_COLUMNS } from './columns/provenance-columns.js';
import { readCsv, readFirstRow } from './csv/read-csv.js';
import { detectKind } from './detect-kind.js';
import { IngestError } from './ingest-error.js';
import { canonicalOptions, makeTimeReaders } from './reading-settings.js';
import type { SourceOptions } from './source-options.js';
import { suggestKinds } from './suggest-kinds.js';

/** Rows that are shown. */
const ROWS = 20;

/** How a file would be read, without reading more of it than its first rows. */
export interface SourcePreview {
  /** Asked for, or stated by the name of the file; null where neither. */
  readonly kind: SourceKind | null;
  readonly suggestions: SourceKind[];
  readonly delimiter: string;
  readonly encoding: string;
  readonly header: string[];
  readonly rows: string[][];
  /** Columns that the kind knows. */
  readonly columns: ColumnDefinition[];
  /** Column of the kind → header, as it is understood. */
  readonly mapping: Record<string, string>;
  /** Why it cannot be read so; null where it can. */
  readonly fault: string | null;
}

async function readFirstRows(
  file: { path: string; encoding: string; delimiter: string },
  count: number,
): Promise<string[][]> {
  const found: string[][] = [];
  for await (const rows of readCsv(file, () => undefined)) {
    found.push(...rows.slice(0, count - found.length).map(({ cells }) => [...cells]));
    if (found.length >= count) break;
  }
  return found;
}

function describeMapping({ sources, header }: ColumnLayout, known: readonly string[]) {
  const mapping: Record<string, string> = {};
  for (const name of known) {
    const source = sources.get(name);
    if (source && 'cells' in source) {
      mapping[name] = source.cells.map((cell) => header[cell] ?? '').join('+');
    }
  }
  return mapping;
}

/** What `work` gives, or the fault of the file that it meets. */
function attempt<T>(work: () => T): T | IngestError {
  try {
    return work();
  } catch (error) {
    if (error instanceof IngestError) return error;
    throw error;
  }
}

function failed(fault: IngestError): SourcePreview {
  return {
    ...{ kind: null, suggestions: [], delimiter: ',', encoding: '', header: [] },
    ...{ rows: [], columns: [], mapping: {}, fault: fault.message },
  };
}

/** The kind of a file, or the fault that says why it is not known. */
function findKind(fileName: string, options: SourceOptions): SourceKind | IngestError {
  const { as } = options;
  return as ?? attempt(() => detectKind(fileName));
}

async function readPreview(
  path: string,
  asked: SourceOptions,
  detected: string | IngestError,
): Promise<SourcePreview> {
  const options = canonicalOptions(asked);
  const fileName = basename(path);
  const encoding = options.encoding ?? detected;
  if (encoding instanceof IngestError) throw encoding;
  const { delimiter, cells } = await readFirstRow(path, encoding, options.delimiter);
  const hasHeader = options.columns === undefined;
  const header = [...(options.columns ?? cells.map((cell) => cell.trim()))];
  const first = await readFirstRows({ path, encoding, delimiter }, ROWS + Number(hasHeader));
  const kind = findKind(fileName, options);
  const preview: SourcePreview = {
    ...{ kind: null, suggestions: suggestKinds(header), delimiter, encoding, header },
    ...{ rows: first.slice(Number(hasHeader)), columns: [], mapping: {}, fault: null },
  };
  if (kind instanceof IngestError) return { ...preview, fault: kind.message };
  const definition = SOURCE_CATALOGUE[kind];
  const columns = [...definition.columns, ...PROVENANCE_COLUMNS];
  const { map = {}, set = {} } = options;
  const understood = { ...preview, kind, columns };
  const layout = attempt(() =>
    layOutColumns({ fileName, header, map, set, columns: definition.columns }),
  );
  if (layout instanceof IngestError) return { ...understood, fault: layout.message };
  const mapping = describeMapping(
    layout,
    columns.map(({ name }) => name),
  );
  const fault = attempt(() => {
    checkColumns(layout, definition, fileName, delimiter);
    makeTimeReaders(options);
    return null;
  });
  return { ...understood, mapping, fault: fault?.message ?? null };
}

/**
 * How a file would be read with the options given. What stands in the way is told, not thrown.
 * @param detected encoding found in the bytes of the whole file, or why none was
 */
export async function previewSource(
  path: string,
  options: SourceOptions,
  detected: string | IngestError,
): Promise<SourcePreview> {
  try {
    return await readPreview(path, options, detected);
  } catch (error) {
    if (error instanceof IngestError) return failed(error);
    throw error;
  }
}
