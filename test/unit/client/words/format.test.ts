import { expect, test } from 'vitest';
import { formatSpell } from '../../../../client/words/format.js';

test.each([
  [0, '0 s'],
  [45, '45 s'],
  [200, '3 min 20 s'],
  [3_600, '1 h'],
  [7_505, '2 h 5 min'],
  [4_320_000, '1,200 h'],
])('%i seconds are %s', (seconds, words) => {
  expect(formatSpell(seconds)).toBe(words);
});
