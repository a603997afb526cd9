import { expect, test } from 'vitest';
import { countDegrees } from '../../../../client/state/degree-counts.js';

test('the degree distribution counts every entity once, and those with at least so many', () => {
  expect(countDegrees([1, 1, 0, 5, 1])).toEqual([
    { degree: 0, entities: 1, atLeast: 1 },
    { degree: 1, entities: 3, atLeast: 0.8 },
    { degree: 5, entities: 1, atLeast: 0.2 },
  ]);
  expect(countDegrees([])).toEqual([]);
});
