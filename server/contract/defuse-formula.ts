/** What a spreadsheet begins a formula by, also in full width, also behind blanks. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/** Blanks by which some programs begin the next cell. */
const BREAK = /^[\t\r\n]/u;

const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;

/**
 * A cell that a spreadsheet would run as a formula, made text by a leading apostrophe (OWASP, CSV
 * injection). Plain numbers stay numbers.
 */
export function defuseFormula(cell: string): string {
  if (PLAIN_NUMBER.test(cell)) return cell;
  return FORMULA.test(cell) || BREAK.test(cell) ? `'${cell}` : cell;
}
