import { defuseFormula } from '../../server/contract/defuse-formula.js';

/** A cell as a table holds it. */
export type Cell = string | number | null;

/** Numbers stay plain, so that a spreadsheet counts with them; text that it would run is defused. */
function textOf(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : defuseFormula(cell);
}

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV by RFC 4180, the header first. */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(textOf(cell))).join(',')}\r\n`).join('');
}

/** Cells between tabs, as spreadsheets paste them: no cell holds a tab or a line break. */
export function toTsv(rows: readonly (readonly Cell[])[]): string {
  return rows
    .map((row) => row.map((cell) => textOf(cell).replaceAll(/[\t\r\n]+/gu, ' ')).join('\t'))
    .join('\n');
}
