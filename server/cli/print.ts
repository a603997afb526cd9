import Table from 'cli-table3';
import { AppError } from '../errors.js';
import type { Terminal } from './terminal.js';

/** What could move the cursor, turn or break a line, or hide text in a terminal. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Cells and names longer than this are cut. */
const MAX_CELL = 48;

/** Lines of text are no longer than this, also where the terminal's width is unknown. */
const MAX_WIDTH = 100;
const MIN_WIDTH = 40;

/** Text that a terminal shows as it is: no control characters from files. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '·');
}

function toCell(value: string | number): string {
  return typeof value === 'number' ? formatNumber(value) : shorten(value);
}

/** Printable text of at most `length` characters; one that is cut ends with an ellipsis. */
export function shorten(text: string, length = MAX_CELL): string {
  const safe = printable(text);
  if (safe.length <= length) return safe;
  const characters = [...safe];
  return characters.length <= length ? safe : `${characters.slice(0, length - 1).join('')}…`;
}

/** `1 row`, `2 rows`; `1 entity`, `2 entities`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** Characters of a line of text. */
export function lineWidth({ columns }: Terminal): number {
  return Math.max(MIN_WIDTH, Math.min(columns ?? MAX_WIDTH, MAX_WIDTH));
}

/** Puts parts on as few lines as they need; lines after the first are indented. */
export function wrapParts(
  parts: readonly string[],
  separator: string,
  width: number,
  indent = '  ',
): string {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line === '') line = part;
    else if (line.length + separator.length + part.length <= width) line += separator + part;
    else {
      lines.push(line + separator.trimEnd());
      line = indent + part;
    }
  }
  return [...lines, line].join('\n');
}

/** Breaks a sentence between its words. */
export function wrapText(text: string, width: number, indent = '  '): string {
  return wrapParts(text.split(' '), ' ', width, indent);
}

/** Whole numbers with separators, others with four significant digits. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en-US');
  return value.toLocaleString('en-US', { maximumSignificantDigits: 4 });
}

/** Writes a document on standard output; waits until a pipe has taken it. */
export async function printJson(terminal: Terminal, document: unknown): Promise<void> {
  await printText(terminal, JSON.stringify(document, null, 2));
}

/** Writes text and a line end on standard output. */
export function printText({ stdout }: Terminal, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout.write(`${text}\n`, (error) => {
      const code = error ? (error as NodeJS.ErrnoException).code : undefined;
      // A reader that closed the pipe (head) has had what it wanted.
      if (!error || code === 'EPIPE') resolve();
      else
        reject(new AppError('store_failed', `The output could not be written (${String(code)}).`));
    });
  });
}

/** A plain table; columns that hold numbers are aligned right. */
export function formatTable(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const isNumeric = header.map((_, column) =>
    rows.every((row) => typeof row[column] === 'number' || row[column] === ''),
  );
  const table = new Table({
    head: [...header],
    colAligns: isNumeric.map((numeric) => (numeric ? 'right' : 'left')),
    style: { head: [], border: [], compact: true },
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      'left-mid': '',
      mid: '',
      'mid-mid': '',
      right: '',
      'right-mid': '',
      middle: ' ',
    },
  });
  for (const row of rows) table.push(row.map(toCell));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
