import { MAX_VALUE_LENGTH, type Values } from '../../contract/entity.js';
import type { ImportWarning, Reject, WarningCode } from '../../contract/record.js';
import type { SourceKind } from '../../contract/source.js';
import type { ColumnLayout } from '../columns/column-layout.js';
import type { CsvRow } from '../csv/csv-reader.js';
import { Fault, type Parsed } from '../fault.js';
import type { TimeReader } from '../time/time-reader.js';
import type { DerivedIds } from './derived-ids.js';

const MAX_SHOWN = 200;

/** What the rows of one file have in common. */
export interface RowContext {
  readonly kind: SourceKind;
  readonly layout: ColumnLayout;
  readonly ids: DerivedIds;
  /** Times of events, on the clock of the file. */
  readonly times: TimeReader;
  /** Calendar dates of things (a birth), which have no clock. */
  readonly dates: TimeReader;
}

/** One row while its records are made: its texts by column, and what is wrong or odd about it. */
export class Row {
  readonly rejects: Reject[] = [];
  readonly warnings: ImportWarning[] = [];
  readonly line: number;
  private readonly cells: readonly string[];

  constructor(
    readonly context: RowContext,
    /** 1-based, the header not counted. */
    readonly row: number,
    csv: CsvRow,
  ) {
    this.line = csv.line;
    this.cells = csv.cells;
    this.checkCells(csv);
  }

  /** The trimmed text of a column; empty when the file does not have it. */
  text(column: string): string {
    const source = this.context.layout.sources.get(column);
    if (source === undefined) return '';
    if ('constant' in source) return source.constant;
    const [first = -1] = source.cells;
    if (source.cells.length === 1) return (this.cells[first] ?? '').trim();
    return source.cells
      .map((cell) => (this.cells[cell] ?? '').trim())
      .filter((text) => text !== '')
      .join(' ');
  }

  /** The value of a column, if the row gives one; a faulty one is noted as a reject. */
  parsed<T>(column: string, parse: (text: string) => Parsed<T>): T | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const value = parse(text);
    if (!(value instanceof Fault)) return value;
    this.reject(column, value.reason);
    return undefined;
  }

  /** The text of a column that may not be empty. */
  required(column: string): string {
    const text = this.text(column);
    if (text === '') this.reject(column, 'is empty');
    return text;
  }

  reject(column: string, reason: string, value = this.text(column)): void {
    const { row, line } = this;
    this.rejects.push({ row, line, column, value: value.slice(0, MAX_SHOWN), reason });
  }

  warn(code: WarningCode, message: string): void {
    this.warnings.push({ row: this.row, line: this.line, code, message });
  }

  /** The columns that the kind does not know and the row fills. */
  extras(): Values {
    const values: Values = {};
    for (const column of this.context.layout.extras) {
      const text = this.text(column);
      if (text !== '') values[column] = text;
    }
    return values;
  }

  /** Names and texts of all filled columns by turns: what the row says, wherever it stands. */
  content(): string[] {
    const content: string[] = [];
    for (const column of this.context.layout.sorted) {
      const text = this.text(column);
      if (text !== '') content.push(column, text);
    }
    return content;
  }

  private checkCells(csv: CsvRow): void {
    const { header } = this.context.layout;
    const { length } = this.cells;
    if (csv.fault !== undefined) this.reject('', csv.fault, this.cells.join(' '));
    if (length > header.length) {
      const surplus = this.cells.slice(header.length).join(' ');
      this.reject('', `${length} cells, the header has ${header.length}`, surplus);
    } else if (length < header.length) {
      this.warn('short_row', `${length} cells, the header has ${header.length}`);
    }
    this.cells.forEach((cell, i) => {
      if (cell.length > MAX_VALUE_LENGTH) {
        this.reject(header[i] ?? '', `longer than ${MAX_VALUE_LENGTH} characters`, cell);
      } else if (cell.includes('\0')) {
        this.reject(header[i] ?? '', 'holds a NUL byte', cell);
      }
    });
  }
}
