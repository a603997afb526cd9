import { CsvError, Parser } from 'csv-parse';
import { IngestError } from '../ingest-error.js';
import { unquoteDamaged } from './unquote-damaged.js';

export interface CsvRow {
  /** Line on which the row starts, 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What RFC 4180 does not allow in this row: its cells are then a guess. */
  readonly fault?: string;
}

/** What csv-parse hands over with the option `raw`. */
interface RawRecord {
  readonly record: string[];
  readonly raw: string;
}

/** A longer row is an open quote that has swallowed the file. UTF-16 code units. */
const MAX_ROW_LENGTH = 1 << 24;

/** More empty lines than the bytes that csv-parse looks ahead. */
const END = '\n'.repeat(8);

function countLineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/gu)?.length ?? 0;
}

/**
 * The empty lines before a row, which csv-parse skips, and the raw text of the row itself. Of an
 * empty line, whatever its end, the raw text keeps one character.
 */
function splitRaw(raw: string): { emptyLines: number; text: string } {
  const emptyLines = raw.search(/[^\r\n]|$/u);
  return { emptyLines, text: raw.slice(emptyLines) };
}

/** Index of the quote that is open at the end of the text: from it on, quotes come in pairs. */
function openQuoteIn(text: string): number {
  let open = 0;
  for (const { 0: run, index } of text.matchAll(/"+/gu)) if (run.length % 2 === 1) open = index;
  return open;
}

/**
 * RFC 4180 by csv-parse, the text handed over in blocks; line ends may be CR, LF, CRLF or mixed, and
 * a quote inside an unquoted cell is text. Written here is only what csv-parse does not tell, and a
 * record that is cited in court needs: the line of each row (csv-parse counts a CRLF inside quotes
 * as two lines), and one damaged row told apart from a damaged file.
 */
export class CsvReader {
  private readonly parser: Parser;
  private lineEndsInRows = 0;
  private emptyLines = 0;
  /** Length of the blocks since the last row. */
  private unfinished = 0;

  constructor(
    delimiter: string,
    private readonly fileName: string,
  ) {
    this.parser = new Parser({
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      raw: true,
    });
  }

  /** The rows that end in this block, save those that end in its very last bytes. */
  read(block: string): CsvRow[] {
    // Parsed within the call; what is read at once never fills the buffer of the stream.
    this.parser.write(block);
    const rows: CsvRow[] = [];
    this.unfinished += block.length;
    for (;;) {
      const record = this.parser.read() as RawRecord | null;
      if (record === null) break;
      this.unfinished = 0;
      this.addRow(rows, record);
    }
    // The option max_record_size would take a row of nothing but delimiters for empty.
    if (this.unfinished > MAX_ROW_LENGTH) {
      throw new IngestError(
        'open_quote',
        `${this.fileName}: the row that starts on line ${this.unfinishedRowLine()} has more than ` +
          `${MAX_ROW_LENGTH} characters: a quote in it is probably never closed`,
      );
    }
    return rows;
  }

  /** The last rows. */
  async finish(): Promise<CsvRow[]> {
    // So all rows are out when csv-parse finds a quote open, and the line of that row is known.
    const rows = this.read(END);
    this.parser.end();
    try {
      for await (const record of this.parser) this.addRow(rows, record as RawRecord);
    } catch (error) {
      throw error instanceof CsvError ? this.explain(error) : error;
    }
    return rows;
  }

  private addRow(rows: CsvRow[], { record, raw }: RawRecord): void {
    const { emptyLines, text } = splitRaw(raw);
    this.emptyLines += emptyLines;
    const line = 1 + this.lineEndsInRows + this.emptyLines;
    this.lineEndsInRows += countLineEnds(text);
    if (record.length === 1 && text.trim() === '') return;
    const fault = unquoteDamaged(record, text);
    rows.push(fault === undefined ? { line, cells: record } : { line, cells: record, fault });
  }

  /** Right once all rows before it were taken. */
  private unfinishedRowLine(): number {
    return 1 + this.lineEndsInRows + this.parser.info.empty_lines;
  }

  private explain(error: CsvError): unknown {
    if (error.code !== 'CSV_QUOTE_NOT_CLOSED') return error;
    const { text } = splitRaw(String(error['raw']));
    const rowLine = this.unfinishedRowLine();
    const line = rowLine + countLineEnds(text.slice(0, openQuoteIn(text)));
    return new IngestError(
      'open_quote',
      `${this.fileName}: a quote opened ${line === rowLine ? '' : `on line ${line}, `}in the row ` +
        `that starts on line ${rowLine} is never closed`,
    );
  }
}
