import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from '../../../../server/features/import/safe-file-name.js';

test('an ordinary name stays as it is', () => {
  for (const name of ['calls.csv', 'Anrufe März (2).CSV', 'переводы.csv', '2024-calls.tar.gz']) {
    expect(safeFileName(name)).toBe(name);
  }
});

test('any name becomes one file in its own folder, and keeps its ending', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = safeFileName(given);
      expect(name).not.toMatch(/[/\\\0\n]|^\.|^$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
      expect(safeFileName(name)).toBe(name);
    }),
    { numRuns: 2_000 },
  );
  expect(safeFileName(`${'x'.repeat(300)}.csv`)).toMatch(/^x{196}\.csv$/u);
});
