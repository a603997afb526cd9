import { describe, expect, test } from 'vitest';
import { boxBetween, isEnclosed } from '../../../../client/stage/enclosed.js';

describe('an outline encloses', () => {
  test('what lies in a box, whichever corner it was drawn from', () => {
    for (const box of [boxBetween([0, 0], [10, 5]), boxBetween([10, 5], [0, 0])]) {
      expect(isEnclosed([5, 2], box)).toBe(true);
      expect(isEnclosed([11, 2], box)).toBe(false);
      expect(isEnclosed([5, 6], box)).toBe(false);
    }
  });

  test('what lies in a lasso, and not in its bay', () => {
    // A U, open above.
    const lasso = [
      [0, 0],
      [3, 0],
      [3, 6],
      [6, 6],
      [6, 0],
      [9, 0],
      [9, 9],
      [0, 9],
    ] as const;
    expect(isEnclosed([1, 3], lasso)).toBe(true);
    expect(isEnclosed([8, 3], lasso)).toBe(true);
    expect(isEnclosed([4, 8], lasso)).toBe(true);
    expect(isEnclosed([4, 3], lasso)).toBe(false);
  });

  test('nothing without an area', () => {
    expect(isEnclosed([0, 0], [])).toBe(false);
    expect(isEnclosed([1, 1], [[1, 1]])).toBe(false);
  });
});
