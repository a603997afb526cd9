import { describe, expect, it } from 'vitest';
import {
  intervalWithMedian,
  sensitivityInterval,
} from '../../../server/analysis/sensitivity-interval.js';

const countDown = (from: number): number[] => Array.from({ length: from }, (_, at) => from - at);

describe('sensitivity intervals', () => {
  it('hold the middle nine tenths of the figures', () => {
    expect(sensitivityInterval(countDown(100))).toEqual({ low: 6, high: 95 });
    expect(sensitivityInterval([4])).toEqual({ low: 4, high: 4 });
  });

  it('hold all of fewer than twenty', () => {
    expect(sensitivityInterval(countDown(19))).toEqual({ low: 1, high: 19 });
    expect(sensitivityInterval(countDown(20))).toEqual({ low: 2, high: 19 });
  });

  it('have ends and a middle that occurred', () => {
    expect(intervalWithMedian(countDown(100))).toEqual({ low: 6, median: 50, high: 95 });
    expect(intervalWithMedian([4, 1, 2])).toEqual({ low: 1, median: 2, high: 4 });
    expect(intervalWithMedian([4, 1])).toEqual({ low: 1, median: 1, high: 4 });
    expect(intervalWithMedian([])).toEqual({ low: 0, median: 0, high: 0 });
  });
});
