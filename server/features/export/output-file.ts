import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { TextSink } from './export-content.js';
import { explainWriteError } from './write-error.js';

/** Characters gathered before they are written. */
const BLOCK = 1 << 16;

/** What stands at a path: pipes and devices are written as they are, never replaced. */
async function isSpecial(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  return found !== null && !found.isFile();
}

/**
 * A file that is there whole or not at all: written beside its place, readable by its owner alone,
 * and moved there at the end.
 */
export class OutputFile implements TextSink {
  private gathered: string[] = [];
  private length = 0;

  private constructor(
    private readonly path: string,
    private readonly temporary: string | null,
    private readonly handle: FileHandle,
  ) {}

  /** @throws AppError `bad_input` where nothing can be written. */
  static async open(path: string): Promise<OutputFile> {
    try {
      if (await isSpecial(path)) return new OutputFile(path, null, await open(path, 'w'));
      const name = `.${basename(path)}.${randomBytes(6).toString('hex')}.partial`;
      const temporary = join(dirname(path), name);
      return new OutputFile(path, temporary, await open(temporary, 'wx', 0o600));
    } catch (error) {
      throw explainWriteError(error, path);
    }
  }

  async write(text: string): Promise<void> {
    this.gathered.push(text);
    this.length += text.length;
    if (this.length >= BLOCK) await this.flush();
  }

  private async flush(): Promise<void> {
    const block = this.gathered.join('');
    this.gathered = [];
    this.length = 0;
    try {
      await this.handle.writeFile(block);
    } catch (error) {
      throw explainWriteError(error, this.path);
    }
  }

  /** What is no text. */
  async writeBytes(bytes: Uint8Array): Promise<void> {
    await this.flush();
    try {
      await this.handle.writeFile(bytes);
    } catch (error) {
      throw explainWriteError(error, this.path);
    }
  }

  /** Puts the file in its place. */
  async commit(): Promise<void> {
    await this.flush();
    try {
      if (this.temporary !== null) await this.handle.sync();
      await this.handle.close();
      if (this.temporary !== null) await rename(this.temporary, this.path);
    } catch (error) {
      throw explainWriteError(error, this.path);
    }
  }

  /** Leaves nothing of it; whatever stood in its place stays. Harmless after `commit`. */
  async discard(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    if (this.temporary !== null) await rm(this.temporary, { force: true });
  }
}
