import { basename } from 'node:path';
import { createBreath } from '../../breathe.js';
import { readText } from '../file/read-text.js';
import { IngestError } from '../ingest-error.js';
import { CsvReader, type CsvRow } from './csv-reader.js';
import { detectDelimiter } from './detect-delimiter.js';

export interface CsvFile {
  readonly path: string;
  readonly encoding: string;
  readonly delimiter: string;
}

/** Characters that are parsed at a time: a whole block of the file takes tens of milliseconds. */
const PIECE = 8_192;

/** The rows of a file, as many at a time as end in one piece of it. */
export async function* readCsv(
  file: CsvFile,
  onBytes: (count: number) => void,
): AsyncGenerator<CsvRow[]> {
  const breathe = createBreath();
  const reader = new CsvReader(file.delimiter, basename(file.path));
  for await (const text of readText(file.path, file.encoding, onBytes)) {
    for (let from = 0; from < text.length; from += PIECE) {
      yield reader.read(text.slice(from, from + PIECE));
      await breathe();
    }
  }
  yield await reader.finish();
}

/** The text of a file up to the end of the first block that holds more than blanks. */
async function readStart(path: string, encoding: string): Promise<string> {
  let start = '';
  for await (const text of readText(path, encoding, () => undefined)) {
    start += text;
    if (start.trim() !== '') return start;
  }
  throw new IngestError('empty_file', `${basename(path)} is empty`);
}

/** The delimiter of a file, found in its first block unless it is given, and its first row. */
export async function readFirstRow(
  path: string,
  encoding: string,
  given?: string,
): Promise<{ delimiter: string; cells: readonly string[] }> {
  const delimiter = given ?? detectDelimiter(await readStart(path, encoding));
  for await (const [first] of readCsv({ path, encoding, delimiter }, () => undefined)) {
    if (first !== undefined) return { delimiter, cells: first.cells };
  }
  throw new IngestError('empty_file', `${basename(path)} is empty`);
}
