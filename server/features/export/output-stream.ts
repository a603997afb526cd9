import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBreath } from '../../breathe.js';
import { AppError } from '../../errors.js';
import { waitForDrain } from '../../wait-for-drain.js';
import type { TextSink } from './export-content.js';
import { explainWriteError } from './write-error.js';

/** Characters gathered before they are written. */
const BLOCK = 1 << 16;

async function* inBlocks(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const breathe = createBreath();
  let gathered: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    gathered.push(piece);
    length += piece.length;
    await breathe();
    if (length < BLOCK) continue;
    yield gathered.join('');
    gathered = [];
    length = 0;
  }
  if (length > 0) yield gathered.join('');
}

/** Writes to a stream that stays open, no faster than its reader reads. */
export async function writeToStream(
  pieces: AsyncIterable<string>,
  stream: NodeJS.WritableStream,
): Promise<void> {
  try {
    await pipeline(Readable.from(inBlocks(pieces)), stream, { end: false });
  } catch (error) {
    throw explainWriteError(error, 'the output');
  }
}

/** A stream that stays open as a sink: takes no more than its reader reads. */
export class StreamSink implements TextSink {
  constructor(private readonly stream: NodeJS.WritableStream) {}

  async write(text: string): Promise<void> {
    if (!this.stream.writable) throw new AppError('cancelled', 'Nobody reads the export any more.');
    if (!this.stream.write(text)) await waitForDrain(this.stream);
  }
}
