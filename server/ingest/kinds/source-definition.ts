import type { CaseRecord } from '../../contract/record.js';
import type { SourceKind } from '../../contract/source.js';
import type { ColumnDefinition } from '../columns/column-definition.js';
import type { Row } from '../row/row.js';

/** A kind of file: its columns and what a row of it becomes. */
export interface SourceDefinition {
  readonly kind: SourceKind;
  /** What a row becomes, in words. */
  readonly becomes: string;
  /** Without the columns that every kind has (PROVENANCE_COLUMNS). */
  readonly columns: readonly ColumnDefinition[];
  /** Columns of which a file, and each row, needs at least one. */
  readonly needsOneOf?: readonly string[];
  /** The records of a row; what is wrong with it is noted on the row, and then they do not count. */
  toRecords(row: Row): readonly CaseRecord[];
}
