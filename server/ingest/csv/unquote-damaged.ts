/** Index after the closing quote of the cell that opens at `start`. */
function quotedEnd(raw: string, start: number): number {
  let quote = raw.indexOf('"', start + 1);
  while (raw[quote + 1] === '"') quote = raw.indexOf('"', quote + 2);
  return quote + 1;
}

/**
 * csv-parse leaves the quotes on a cell with text after its closing quote: `"x"y` comes out as it
 * went in, and the sound `"""x""y"` comes out the same; only the raw row tells the two apart. Takes the quotes,
 * and what follows them, off such cells, and says what follows if it is more than blanks.
 */
export function unquoteDamaged(cells: string[], raw: string): string | undefined {
  if (!cells.some((cell) => cell.startsWith('"'))) return undefined;
  let fault: string | undefined;
  let at = 0;
  cells.forEach((cell, i) => {
    if (raw[at] !== '"') {
      at += cell.length + 1;
      return;
    }
    const end = quotedEnd(raw, at);
    const content = raw.slice(at + 1, end - 1).replaceAll('""', '"');
    // Before a NUL, and only there, csv-parse takes the quotes off.
    const isKept = cell.startsWith(`"${content}"`);
    const rest = cell.slice(content.length + (isKept ? 2 : 0));
    if (rest.trim() !== '') fault = `text after the closing quote: ${rest}`;
    cells[i] = content;
    at = end + rest.length + 1;
  });
  return fault;
}
