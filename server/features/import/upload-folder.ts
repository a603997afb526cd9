import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Upload } from '../../contract/upload.js';
import { AppError } from '../../errors.js';
import { EncodingDetector } from '../../ingest/file/detect-encoding.js';
import { waitForDrain } from '../../wait-for-drain.js';
import { IngestError } from '../../ingest/ingest-error.js';
import { safeFileName } from './safe-file-name.js';

/** Files that nobody imports are removed after a day. */
const KEPT_MS = 24 * 3_600_000;

/** A file that was sent, with where it lies and what its bytes are written in. */
export interface StoredUpload extends Upload {
  readonly path: string;
  /** Label for TextDecoder, or why none fits. */
  readonly encoding: string | IngestError;
  readonly sentMs: number;
}

const FULL: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

function explain(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  if (FULL.has(code)) {
    return new AppError('store_full', 'There is no room left for the file.', { cause: error });
  }
  if (code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'ABORT_ERR') {
    return new AppError('cancelled', 'The file was not sent to its end.', { cause: error });
  }
  return error;
}

/** The encoding of a file whose bytes are added as they come; a fault is told when it is asked for. */
class Encoding {
  private fault: IngestError | undefined;
  private readonly detector: EncodingDetector;

  constructor(fileName: string) {
    this.detector = new EncodingDetector(fileName);
  }

  private attempt<T>(work: () => T): T | undefined {
    if (this.fault) return undefined;
    try {
      return work();
    } catch (error) {
      if (!(error instanceof IngestError)) throw error;
      this.fault = error;
      return undefined;
    }
  }

  add(block: Buffer): void {
    this.attempt(() => {
      this.detector.add(block);
    });
  }

  finish(): string | IngestError {
    const encoding = this.attempt(() => this.detector.finish());
    return encoding ?? this.fault ?? 'utf-8';
  }
}

/**
 * Files that were sent and wait to be imported, in a folder that only this user may read. Whatever a
 * run of the server leaves there is gone when the next one begins.
 */
export class UploadFolder {
  private readonly uploads = new Map<string, StoredUpload>();

  /** @param maxBytes largest file that is taken */
  constructor(
    private readonly root: string,
    private readonly maxBytes: number,
  ) {
    rmSync(root, { recursive: true, force: true });
    mkdirSync(root, { recursive: true, mode: 0o700 });
  }

  /**
   * Takes a file in, block by block.
   * @throws AppError `too_large`, `store_full`, `cancelled`, `bad_input`
   */
  async take(givenName: string, stream: Readable, bytes: number | undefined): Promise<Upload> {
    await this.removeOld();
    const fileName = safeFileName(givenName);
    if (bytes !== undefined && bytes > this.maxBytes) throw this.tooLarge();
    const id = randomBytes(9).toString('base64url');
    const folder = join(this.root, id);
    await mkdir(folder, { mode: 0o700 });
    const path = join(folder, fileName);
    try {
      const facts = await this.write(stream, path, fileName);
      if (facts.bytes === 0) throw new AppError('bad_input', `${fileName} is empty.`);
      const upload = { id, fileName, bytes: facts.bytes, sha256: facts.sha256 };
      this.uploads.set(id, { ...upload, path, encoding: facts.encoding, sentMs: Date.now() });
      return upload;
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw explain(error);
    }
  }

  private async write(
    stream: Readable,
    path: string,
    fileName: string,
  ): Promise<{ bytes: number; sha256: string; encoding: string | IngestError }> {
    const file = createWriteStream(path, { mode: 0o600, flags: 'wx' });
    const written = finished(file);
    written.catch(() => undefined);
    const hash = createHash('sha256');
    const encoding = new Encoding(fileName);
    let bytes = 0;
    try {
      for await (const block of stream as AsyncIterable<Buffer>) {
        bytes += block.length;
        if (bytes > this.maxBytes) throw this.tooLarge();
        hash.update(block);
        encoding.add(block);
        if (!file.write(block)) await waitForDrain(file);
        // A disk that is full closes the file: why, is told at its end.
        if (file.destroyed) break;
      }
      file.end();
      await written;
    } finally {
      file.destroy();
    }
    return { bytes, sha256: hash.digest('hex'), encoding: encoding.finish() };
  }

  private tooLarge(): AppError {
    const gigabytes = (this.maxBytes / 1024 ** 3).toLocaleString('en-US');
    return new AppError(
      'too_large',
      `The file is larger than ${gigabytes} GiB: import it with "vinculum import".`,
    );
  }

  /** @throws AppError `not_found`. */
  get(id: string): StoredUpload {
    const upload = this.uploads.get(id);
    if (upload) return upload;
    throw new AppError('not_found', 'That file is not here any more: send it again.');
  }

  async remove(id: string): Promise<void> {
    this.uploads.delete(id);
    await rm(join(this.root, id), { recursive: true, force: true });
  }

  /** Where the rows that a job rejected are listed. */
  rejectsPath(jobId: string): string {
    return join(this.root, `rejects-${jobId}.csv`);
  }

  async removeRejects(jobId: string): Promise<void> {
    await rm(this.rejectsPath(jobId), { force: true });
  }

  /** Removes everything: the server ends. */
  async clear(): Promise<void> {
    this.uploads.clear();
    await rm(this.root, { recursive: true, force: true });
  }

  private async removeOld(): Promise<void> {
    const before = Date.now() - KEPT_MS;
    for (const { id, sentMs } of this.uploads.values()) if (sentMs < before) await this.remove(id);
  }
}
