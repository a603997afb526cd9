import { basename } from 'node:path';
import { IngestError } from '../ingest-error.js';
import { readBlocks } from './inspect-file.js';

/** The canonical label of an encoding that can be decoded. */
export function checkEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new IngestError(
      'option',
      `--encoding ${label} is not known. Try utf-8, utf-16le, windows-1252, iso-8859-2 or ` +
        'windows-1251',
    );
  }
}

/** The text of a file, block by block, without its byte order mark. */
export async function* readText(
  path: string,
  encoding: string,
  onBytes: (count: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (block?: Buffer): string => {
    try {
      return block === undefined ? decoder.decode() : decoder.decode(block, { stream: true });
    } catch {
      throw new IngestError(
        'encoding',
        `${basename(path)} is not ${encoding}: convert it to UTF-8`,
      );
    }
  };
  for await (const block of readBlocks(path)) {
    onBytes(block.length);
    yield decode(block);
  }
  yield decode();
}
