import { isUtf8 } from 'node:buffer';
import { IngestError } from '../ingest-error.js';
import { findInvalidUtf8, unfinishedUtf8 } from './find-invalid-utf8.js';

const SAMPLE = 4_096;

function encodingOfMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without its mark is valid UTF-8 full of NULs: every other byte of Latin text is one. */
function looksLikeUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const [many, few] = [sample.length / 4, sample.length / 16];
  if (odd > many && even < few) return 'utf-16le';
  return even > many && odd < few ? 'utf-16be' : undefined;
}

/** Finds the encoding of a file from its bytes, handed over block by block; else says what it is not. */
export class EncodingDetector {
  private offset = 0;
  private carry = Buffer.alloc(0);
  private marked: string | undefined;

  constructor(private readonly fileName: string) {}

  add(block: Buffer): void {
    if (this.offset === 0) {
      this.marked = encodingOfMark(block);
      const guess = this.marked === undefined ? looksLikeUtf16(block) : undefined;
      if (guess !== undefined) {
        throw new IngestError(
          'encoding',
          `${this.fileName} looks like ${guess} without a byte order mark: convert it to UTF-8, ` +
            `or say --encoding ${guess}`,
        );
      }
    }
    if (this.marked === undefined) this.checkUtf8(block);
    this.offset += block.length;
  }

  /** The label of the encoding, once every block was added. */
  finish(): string {
    if (this.carry.length > 0) this.refuse(this.carry, 0);
    return this.marked ?? 'utf-8';
  }

  private checkUtf8(block: Buffer): void {
    const bytes = this.carry.length === 0 ? block : Buffer.concat([this.carry, block]);
    const whole = bytes.subarray(0, bytes.length - unfinishedUtf8(bytes));
    if (!isUtf8(whole)) this.refuse(whole, findInvalidUtf8(whole));
    this.carry = Buffer.from(bytes.subarray(whole.length));
  }

  private refuse(bytes: Buffer, at: number): never {
    const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    // A carried byte lies before `offset`, the start of the block that is being checked.
    const offset = this.offset - this.carry.length + at;
    throw new IngestError(
      'encoding',
      `${this.fileName} is not UTF-8: byte 0x${byte} at offset ${offset}. It looks like ` +
        'windows-1252 (latin-1): convert it, or say --encoding windows-1252',
    );
  }
}
