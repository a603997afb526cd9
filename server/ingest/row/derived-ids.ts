import { hash } from 'node:crypto';
import type { SourceKind } from '../../contract/source.js';
import { OccurrenceCounter } from './occurrence-counter.js';

/** 16 characters of base64url are 96 bits. */
const ID_LENGTH = 16;
const ID_BYTES = 12;

function digest(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, ID_LENGTH);
}

/**
 * Ids of rows that have none: 96 bits of the SHA-256 of the row's content and its occurrence
 * number among equal rows of the file. Two equal deposits are two, reading the file again or in
 * another order gives the same ids; the row's number never enters.
 */
export class DerivedIds {
  private readonly occurrences = new OccurrenceCounter();
  private readonly bits = Buffer.alloc(ID_BYTES);

  constructor(private readonly kind: SourceKind) {}

  /** The id of the next row with this content: names and values by turns, in a fixed order. */
  next(content: readonly string[]): string {
    const text = JSON.stringify([this.kind, ...content]);
    const first = digest(`${text}#1`);
    this.bits.write(first, 'base64url');
    const count = this.occurrences.add(this.bits.readUInt32LE(0), this.bits.readUInt32LE(4));
    return `~${count === 1 ? first : digest(`${text}#${count}`)}`;
  }
}
