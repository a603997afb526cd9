import { IngestError } from '../ingest-error.js';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const NAMES: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  '\\t': '\t',
  pipe: '|',
};
const LINES_LOOKED_AT = 20;

/** The delimiter that an option names: a character, or `tab`, `comma`, `semicolon`, `pipe`. */
export function parseDelimiter(text: string): string {
  const delimiter = NAMES[text.toLowerCase()] ?? text;
  if (delimiter.length === 1 && !/["\r\n]/u.test(delimiter)) return delimiter;
  throw new IngestError(
    'delimiter',
    `--delimiter ${JSON.stringify(text)} is not one character. Try ",", ";", "|" or tab`,
  );
}

/** How often each delimiter occurs outside quotes, line by line. */
function countPerLine(text: string): number[][] {
  const lines = text
    .replaceAll(/"[^"]*"/gu, '')
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT);
  return lines.map((line) => DELIMITERS.map((delimiter) => line.split(delimiter).length - 1));
}

/**
 * The delimiter whose number in the first line recurs in most of the next lines; where two recur
 * equally often, the one that makes more columns. Comma when none occurs.
 */
export function detectDelimiter(text: string): string {
  const counts = countPerLine(text);
  let best = { delimiter: ',', recurring: 0, columns: 0 };
  DELIMITERS.forEach((delimiter, i) => {
    const columns = counts[0]?.[i] ?? 0;
    if (columns === 0) return;
    const recurring = counts.filter((line) => line[i] === columns).length;
    if (recurring > best.recurring || (recurring === best.recurring && columns > best.columns)) {
      best = { delimiter, recurring, columns };
    }
  });
  return best.delimiter;
}

/** Another delimiter that the line holds, for the hint that the wrong one was used. */
export function otherDelimiterIn(line: string, used: string): string | undefined {
  return DELIMITERS.find((delimiter) => delimiter !== used && line.includes(delimiter));
}
