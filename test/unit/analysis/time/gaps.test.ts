import { describe, expect, test } from 'vitest';
import { findGaps } from '../../../../server/analysis/time/gaps.js';

describe('gaps', () => {
  test('are silent runs that chance would seldom make so long', () => {
    // A link every other day, but for twelve silent days.
    const counts = Array.from({ length: 80 }, (_, day) =>
      day % 2 === 0 && (day < 30 || day > 41) ? 3 : 0,
    );
    expect(findGaps(counts, 500)).toEqual([{ fromDay: 529, untilDay: 541 }]);
  });

  test('are none where silence is usual, or where it begins or ends the span', () => {
    const rare = Array.from({ length: 400 }, (_, day) => (day % 40 === 0 ? 1 : 0));
    expect(findGaps(rare, 0)).toEqual([]);
    const late = [...new Array<number>(50).fill(0), ...new Array<number>(50).fill(1)];
    expect(findGaps([...late, ...new Array<number>(50).fill(0)], 0)).toEqual([]);
    expect(findGaps([], 0)).toEqual([]);
  });

  test('follow the stated bound: (1 − share)^days × runs at most 0.05', () => {
    // 20 days with a link of 40: 19 runs, so n silent days count from 0.5^n * 19 <= 0.05, n = 9.
    const spread = (silent: number) => [
      ...new Array<number>(10).fill(1),
      ...new Array<number>(silent).fill(0),
      ...new Array<number>(9).fill(1),
      ...new Array<number>(20 - silent).fill(0),
      1,
    ];
    expect(findGaps(spread(8), 0).map(({ fromDay }) => fromDay)).toEqual([27]);
    expect(findGaps(spread(9), 0).map(({ fromDay }) => fromDay)).toEqual([10, 28]);
  });
});
