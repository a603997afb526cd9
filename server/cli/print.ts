import Table from 'cli-table3';

/** Characters that could move the cursor or hide text in a terminal, of C0 and C1 and bidi marks. */
const UNPRINTABLE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Cells wider than this are cut. */
const MAX_CELL = 48;

/** Text that a terminal shows as it is: no control characters from files. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '·');
}

function toCell(value: string | number): string {
  const text = typeof value === 'number' ? formatNumber(value) : printable(value);
  return text.length > MAX_CELL ? `${text.slice(0, MAX_CELL - 1)}…` : text;
}

/** Whole numbers with separators, others with four significant digits. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en-US');
  return value.toLocaleString('en-US', { maximumSignificantDigits: 4 });
}

/** Writes a document on standard output; waits until a pipe has taken it. */
export async function printJson(document: unknown): Promise<void> {
  await printText(JSON.stringify(document, null, 2));
}

/** Writes text and a line end on standard output. */
export function printText(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${text}\n`, (error) => {
      // A reader that closed the pipe (head) has had what it wanted.
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
      else resolve();
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
