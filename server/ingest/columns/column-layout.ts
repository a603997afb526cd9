import { IngestError } from '../ingest-error.js';
import type { ColumnDefinition } from './column-definition.js';
import { findDuplicate, nameColumn, normaliseHeader } from './header.js';
import { PROVENANCE_COLUMNS } from './provenance-columns.js';

/** Where the text of a column comes from: cells joined with a space, or one text for all rows. */
export type ColumnSource = { readonly cells: readonly number[] } | { readonly constant: string };

export interface ColumnLayout {
  readonly sources: ReadonlyMap<string, ColumnSource>;
  /** Columns that the kind does not know, kept as properties. */
  readonly extras: readonly string[];
  /** Every column in one order that does not depend on the file's. */
  readonly sorted: readonly string[];
  /** Header per cell, for messages. */
  readonly header: readonly string[];
}

/** Names that a record uses for itself and a kept column may not take. */
const TAKEN = new Set(['id', 'name', 'kind']);

interface LayoutRequest {
  readonly fileName: string;
  readonly header: readonly string[];
  readonly map: Readonly<Record<string, string>>;
  readonly set: Readonly<Record<string, string>>;
  /** Columns of the kind of file. */
  readonly columns: readonly ColumnDefinition[];
}

/** The cells that `forename+surname`, a header, or a column number (1-based) names. */
function findCells(spec: string, request: LayoutRequest): number[] {
  const names = request.header.map(normaliseHeader);
  const whole = names.indexOf(normaliseHeader(spec, 0));
  if (whole !== -1) return [whole];
  return spec.split('+').map((part) => {
    const byName = names.indexOf(normaliseHeader(part, 0));
    if (byName !== -1) return byName;
    const number = /^\s*\d+\s*$/u.test(part) ? Number(part) : 0;
    if (number >= 1 && number <= names.length) return number - 1;
    throw new IngestError(
      'header',
      `--map names "${part.trim()}", which ${request.fileName} does not have. ` +
        `Found: ${request.header.join(', ')}`,
    );
  });
}

function checkHeader(names: readonly string[], request: LayoutRequest): void {
  const duplicate = findDuplicate(names);
  if (duplicate === undefined) return;
  throw new IngestError(
    'header',
    `${request.fileName} has two columns "${duplicate}". If it has no header, name its columns ` +
      'with --columns',
  );
}

/** Decides which cells each column of the kind is read from. */
export function layOutColumns(request: LayoutRequest): ColumnLayout {
  const known = new Set([...request.columns, ...PROVENANCE_COLUMNS].map((c) => c.name));
  const names = request.header.map((text, i) => nameColumn(text, i, known));
  checkHeader(names, request);
  const sources = new Map<string, ColumnSource>();
  const mapped = new Set<number>();
  // A column whose name an option gave away, or that a record uses itself, keeps its text.
  const place = (column: string, source: ColumnSource): void => {
    let name = column;
    while (sources.has(name) || (TAKEN.has(name) && !known.has(name))) name = `original_${name}`;
    sources.set(name, source);
  };
  for (const [column, spec] of Object.entries(request.map)) {
    const cells = findCells(spec, request);
    cells.forEach((cell) => mapped.add(cell));
    place(normaliseHeader(column, 0), { cells });
  }
  for (const [column, constant] of Object.entries(request.set)) {
    place(normaliseHeader(column, 0), { constant: constant.trim() });
  }
  names.forEach((name, cell) => {
    if (!mapped.has(cell)) place(name, { cells: [cell] });
  });
  const sorted = [...sources.keys()].sort();
  const extras = sorted.filter((name) => !known.has(name));
  return { sources, extras, sorted, header: request.header };
}
