import { expect, test } from 'vitest';
import { hatch } from '../../../../../server/features/drawings/sheet/hatch.js';
import type { Corner } from '../../../../../server/features/drawings/sheet/marks.js';

const SQUARE: readonly Corner[] = [
  [10, 10],
  [110, 10],
  [110, 110],
  [10, 110],
];

test('the lines of every pattern lie within the area, and no two of the first twelve look alike', () => {
  const looks = new Set<string>();
  for (let pattern = 0; pattern < 12; pattern += 1) {
    const lines = hatch(SQUARE, pattern);
    expect(lines.length).toBeGreaterThan(5);
    for (const [x, y] of lines.flat()) {
      for (const value of [x, y]) {
        expect(value).toBeGreaterThanOrEqual(10 - 1e-9);
        expect(value).toBeLessThanOrEqual(110 + 1e-9);
      }
    }
    looks.add(JSON.stringify(lines));
  }
  expect(looks.size).toBe(12);
});
