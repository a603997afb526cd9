import { describe, expect, test } from 'vitest';
import {
  firstPlayed,
  nudge,
  playOn,
  stepsOf,
  windowOf,
  windowPair,
} from '../../../../client/state/brush.js';

const DAY_MS = 86_400_000;
const axis = { fromMs: Date.UTC(2024, 0, 1), stepMs: 2 * DAY_MS, steps: 20 };

describe('a window on the timeline', () => {
  test('is whole steps, from the first instant to the last, whichever way it was drawn', () => {
    const window = { fromMs: Date.UTC(2024, 0, 5), untilMs: Date.UTC(2024, 0, 9) - 1 };
    expect(windowOf(axis, [2, 3])).toEqual(window);
    expect(windowOf(axis, [3, 2])).toEqual(window);
    expect(stepsOf(axis, window)).toEqual([2, 3]);
  });

  test('that is open or reaches beyond ends with the axis', () => {
    expect(stepsOf(axis, {})).toEqual([0, 19]);
    expect(stepsOf(axis, { fromMs: 0, untilMs: Date.UTC(2030, 0, 1) })).toEqual([0, 19]);
  });

  test('is moved by its edges, which never pass each other or the ends', () => {
    expect(nudge(axis, [5, 8], 'from', 10)).toEqual([8, 8]);
    expect(nudge(axis, [5, 8], 'from', -10)).toEqual([0, 8]);
    expect(nudge(axis, [5, 8], 'until', 30)).toEqual([5, 19]);
    expect(nudge(axis, [5, 8], 'both', 30)).toEqual([16, 19]);
    expect(nudge(axis, [5, 8], 'both', -7)).toEqual([0, 3]);
  });

  test('is played to the end, and no further', () => {
    let range: readonly [number, number] | null = firstPlayed(axis);
    expect(range).toEqual([0, 1]);
    const seen: number[] = [];
    while (range) {
      seen.push(range[0]);
      range = playOn(axis, range, 5);
    }
    expect(seen).toEqual([0, 5, 10, 15, 18]);
  });

  test('is compared with as long a one before it', () => {
    expect(windowPair(axis, [10, 13])).toEqual([
      [6, 9],
      [10, 13],
    ]);
    expect(windowPair(axis, [2, 9])).toEqual([
      [0, 1],
      [2, 9],
    ]);
    expect(windowPair(axis, null)).toEqual([
      [10, 14],
      [15, 19],
    ]);
    expect(windowPair(axis, [0, 19])).toEqual(windowPair(axis, null));
  });
});
