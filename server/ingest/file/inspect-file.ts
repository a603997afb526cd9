import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { IngestError } from '../ingest-error.js';
import { EncodingDetector } from './detect-encoding.js';

export const BLOCK_BYTES = 1 << 18;

export interface FileFacts {
  readonly bytes: number;
  readonly sha256: string;
  /** Label for TextDecoder. */
  readonly encoding: string;
}

function explain(path: string, error: unknown): IngestError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new IngestError('no_such_file', `${path}: no such file`);
  }
  if (code === 'EISDIR') return new IngestError('not_a_file', `${path} is a directory`);
  if (code === 'EACCES' || code === 'EPERM') {
    return new IngestError('unreadable', `${path} may not be read: permission denied`);
  }
  return new IngestError('unreadable', `${path} cannot be read: ${code}`);
}

/** Refuses what is no readable file, in the words of the person who named it. */
async function checkFile(path: string): Promise<void> {
  const stats = await stat(path).catch((error: unknown) => {
    throw explain(path, error);
  });
  if (stats.isDirectory()) throw new IngestError('not_a_file', `${path} is a directory`);
  if (!stats.isFile()) throw new IngestError('not_a_file', `${path} is not a regular file`);
  if (stats.size === 0) throw new IngestError('empty_file', `${basename(path)} is empty`);
}

/** The bytes of a file in blocks; failures as IngestError. */
export async function* readBlocks(path: string): AsyncGenerator<Buffer> {
  try {
    for await (const block of createReadStream(path, { highWaterMark: BLOCK_BYTES })) {
      yield block as Buffer;
    }
  } catch (error) {
    throw error instanceof IngestError ? error : explain(path, error);
  }
}

/** Reads the whole file once: its size, the hash of its bytes, and its encoding unless given. */
export async function inspectFile(path: string, encoding?: string): Promise<FileFacts> {
  await checkFile(path);
  const hash = createHash('sha256');
  const detector = encoding === undefined ? new EncodingDetector(basename(path)) : undefined;
  let bytes = 0;
  for await (const block of readBlocks(path)) {
    hash.update(block);
    detector?.add(block);
    bytes += block.length;
  }
  return { bytes, sha256: hash.digest('hex'), encoding: encoding ?? detector?.finish() ?? 'utf-8' };
}
