/**
 * A cell that a spreadsheet would run as a formula, made text by a leading apostrophe (OWASP, CSV
 * injection): `=`, `+`, `-`, `@`, tab and carriage return. Plain numbers stay numbers.
 */
export function defuseFormula(cell: string): string {
  if (!/^[=+\-@\t\r]/u.test(cell)) return cell;
  return /^[+-]?\d+(\.\d+)?$/u.test(cell) ? cell : `'${cell}`;
}
