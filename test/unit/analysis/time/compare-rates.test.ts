import { describe, expect, test } from 'vitest';
import { equalRatesP } from '../../../../server/analysis/time/compare-rates.js';

describe('the exact test of two Poisson rates', () => {
  // scipy 1.17.1, binomtest(later, earlier + later, share of the later window).pvalue
  test.each([
    { later: 3, earlier: 1, lengths: [10, 10], p: 0.625 },
    { later: 30, earlier: 10, lengths: [30, 30], p: 0.0022214337732293643 },
    { later: 12, earlier: 8, lengths: [90, 30], p: 0.000935391579332645 },
    { later: 1, earlier: 24, lengths: [70, 30], p: 0.0033493709676635326 },
    { later: 7, earlier: 2, lengths: [90, 14], p: 2.245089773700359e-5 },
    { later: 200, earlier: 180, lengths: [7, 7], p: 0.32972497019205177 },
    { later: 0, earlier: 5, lengths: [7, 7], p: 0.0625 },
  ])('$earlier then $later in $lengths days', ({ earlier, later, lengths, p }) => {
    expect(equalRatesP(earlier, later, lengths[0]!, lengths[1]!) / p).toBeCloseTo(1, 9);
  });

  test('of nothing tells nothing', () => {
    expect(equalRatesP(0, 0, 5, 9)).toBe(1);
  });
});
