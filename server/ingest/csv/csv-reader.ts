import { IngestError } from '../ingest-error.js';

export interface CsvRow {
  /** Line on which the row starts, 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What RFC 4180 does not allow in this row: its cells are then a guess. */
  readonly fault?: string;
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
/** A longer row is an open quote that has swallowed the file. UTF-16 code units. */
const MAX_ROW_LENGTH = 1 << 24;

function countLineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/gu)?.length ?? 0;
}

/**
 * RFC 4180, the text handed over in blocks. Written here, not taken from a package, for what a
 * record that is cited in court needs: the exact line of each row whatever its line ends (CR, LF,
 * CRLF, mixed, inside quotes), and one damaged row told apart from a damaged file. A quote inside
 * an unquoted cell is text.
 */
export class CsvReader {
  private text = '';
  private rowStart = 0;
  private line = 1;
  private ended = false;
  /** The last quoted cell that was read. */
  private quotedCell = '';

  constructor(
    private readonly delimiter: string,
    private readonly fileName: string,
  ) {}

  /** The rows that end in this block. */
  read(block: string): CsvRow[] {
    this.text = this.text.slice(this.rowStart) + block;
    this.rowStart = 0;
    return this.takeRows();
  }

  /** The last row, where the text does not end with a line end. */
  finish(): CsvRow[] {
    this.ended = true;
    return this.takeRows();
  }

  private takeRows(): CsvRow[] {
    const rows: CsvRow[] = [];
    while (this.rowStart < this.text.length) {
      const row = this.takeRow();
      if (row === 'unfinished') {
        if (this.ended || this.text.length - this.rowStart > MAX_ROW_LENGTH) this.refuseOpenQuote();
        break;
      }
      if (row !== 'blank') rows.push(row);
    }
    return rows;
  }

  private takeRow(): CsvRow | 'blank' | 'unfinished' {
    const { text, line } = this;
    const delimiter = this.delimiter.charCodeAt(0);
    const cells: string[] = [];
    let fault: string | undefined;
    let at = this.rowStart;
    let lineEnds = 0;
    let isQuoted: boolean;
    for (;;) {
      isQuoted = text.charCodeAt(at) === QUOTE;
      const start = isQuoted ? this.readQuoted(at + 1) : at;
      if (start === -1) return 'unfinished';
      at = this.findCellEnd(start, delimiter);
      if (isQuoted) {
        lineEnds += countLineEnds(this.quotedCell);
        const rest = text.slice(start, at);
        if (rest.trim() !== '') fault = `text after the closing quote: ${rest}`;
        cells.push(this.quotedCell);
      } else {
        cells.push(text.slice(start, at));
      }
      if (text.charCodeAt(at) !== delimiter) break;
      at++;
    }
    // The block may end inside the cell, or between CR and LF.
    const isLast = at + 1 >= text.length && text.charCodeAt(at) !== LF;
    if (isLast && !this.ended) return 'unfinished';
    const width = this.lineEndWidth(at);
    this.rowStart = at + width;
    this.line += lineEnds + (width === 0 ? 0 : 1);
    if (cells.length === 1 && !isQuoted && cells[0]?.trim() === '') return 'blank';
    return fault === undefined ? { line, cells } : { line, cells, fault };
  }

  /** Index after the closing quote of the cell whose text starts at `start`, or -1. */
  private readQuoted(start: number): number {
    const { text } = this;
    let cell = '';
    let from = start;
    for (;;) {
      const quote = text.indexOf('"', from);
      if (quote === -1 || (quote + 1 === text.length && !this.ended)) return -1;
      if (text.charCodeAt(quote + 1) !== QUOTE) {
        this.quotedCell = cell + text.slice(from, quote);
        return quote + 1;
      }
      cell += text.slice(from, quote + 1);
      from = quote + 2;
    }
  }

  private findCellEnd(start: number, delimiter: number): number {
    const { text } = this;
    const { length } = text;
    for (let at = start; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code === delimiter || code === LF || code === CR) return at;
    }
    return length;
  }

  private lineEndWidth(at: number): 0 | 1 | 2 {
    if (at >= this.text.length) return 0;
    return this.text.charCodeAt(at) === CR && this.text.charCodeAt(at + 1) === LF ? 2 : 1;
  }

  private refuseOpenQuote(): never {
    throw new IngestError(
      'open_quote',
      `${this.fileName}: a quote opened in the row that starts on line ${this.line} is never closed`,
    );
  }
}
