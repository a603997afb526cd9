import { describe, expect, it } from 'vitest';
import { sensitivityInterval } from '../../../server/analysis/sensitivity-interval.js';

describe('sensitivity interval', () => {
  it('interpolates percentiles as NumPy does', () => {
    // numpy.percentile(range(11), [5, 50, 95]), and of [1, 2, 4].
    const eleven = Array.from({ length: 11 }, (_, at) => 10 - at);
    expect(sensitivityInterval(eleven)).toEqual({ low: 0.5, median: 5, high: 9.5 });
    expect(sensitivityInterval([4, 1, 2])).toEqual({ low: 1.1, median: 2, high: 3.8 });
    expect(sensitivityInterval([])).toEqual({ low: 0, median: 0, high: 0 });
  });
});
