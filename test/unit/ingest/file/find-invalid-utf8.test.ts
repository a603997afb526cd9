import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findInvalidUtf8,
  unfinishedUtf8,
} from '../../../../server/ingest/file/find-invalid-utf8.js';

const odd = fc.array(
  fc.constantFrom(0x41, 0x80, 0xa0, 0xbf, 0xc0, 0xc2, 0xe0, 0xe9, 0xed, 0xf0, 0xf4, 0xf5, 0xff),
  { maxLength: 8 },
);

test('finds a bad byte exactly where the platform says that the bytes are not UTF-8', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        odd.map((bytes) => Uint8Array.from(bytes)),
        fc.uint8Array(),
      ),
      (bytes) => {
        const at = findInvalidUtf8(bytes);
        expect(at === -1).toBe(isUtf8(bytes));
        if (at !== -1) expect(isUtf8(bytes.subarray(0, at))).toBe(true);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('counts the bytes of a sequence that a block cuts off', () => {
  const bytes = Buffer.from('a😀');
  expect([1, 2, 3, 4, 5].map((end) => unfinishedUtf8(bytes.subarray(0, end)))).toEqual([
    0, 1, 2, 3, 0,
  ]);
});
