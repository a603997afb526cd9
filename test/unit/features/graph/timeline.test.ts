import { describe, expect, test } from 'vitest';
import { countByTime } from '../../../../server/features/graph/timeline.js';

const DAY_MS = 86_400_000;
const START = Date.UTC(2023, 0, 1);

/** One link a day, at noon, over `days` days. */
const daily = (days: number) => Array.from({ length: days }, (_, n) => START + (n + 0.5) * DAY_MS);

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

describe('links over time', () => {
  test('stand each in the step that holds it', () => {
    const times = [START, START + DAY_MS - 1, START + DAY_MS, START + 3 * DAY_MS];
    expect(countByTime(Float64Array.from(times), 2)).toEqual({
      ...{ fromMs: START, stepMs: DAY_MS, counts: [2, 1, 0, 1], before: 0, after: 0, undated: 2 },
    });
  });

  test.each([1, 59, 60, 61, 540, 20_000])('of %i days have at most 60 steps', (days) => {
    const { counts, before, after } = countByTime(Float64Array.from(daily(days)), 0)!;
    expect(counts.length).toBeLessThanOrEqual(60);
    expect([sum(counts), before, after]).toEqual([days, 0, 0]);
  });

  test('are not stretched by a few far off, which are counted at the ends', () => {
    const off = [Date.UTC(1987, 4, 1), Date.UTC(2051, 0, 1)];
    const { fromMs, stepMs, counts, before, after } = countByTime(
      Float64Array.from([...daily(540), ...off]),
      0,
    )!;
    expect(fromMs).toBe(START);
    expect(counts.length * stepMs).toBeLessThan(560 * DAY_MS);
    expect([sum(counts), before, after]).toEqual([540, 1, 1]);
  });

  test('without a time have no timeline', () => {
    expect(countByTime(new Float64Array(0), 5)).toBeUndefined();
  });
});
