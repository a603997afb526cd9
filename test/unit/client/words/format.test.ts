import { expect, test } from 'vitest';
import { speak } from '../../../../client/i18n/i18n.js';
import {
  formatBytes,
  formatMeasure,
  formatSpell,
  weekdays,
} from '../../../../client/words/format.js';

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

test('fractions and days of the week are those of the language', async () => {
  expect([formatMeasure(0.3), formatMeasure(12_345.6), formatBytes(1_500)]).toEqual([
    '0.300',
    '12,346',
    '1.5 kB',
  ]);
  expect([weekdays()[0], weekdays()[6]]).toEqual(['Monday', 'Sunday']);
  try {
    await speak('es');
    expect([formatMeasure(0.3), formatMeasure(12_345.6), formatBytes(1_500)]).toEqual([
      '0,300',
      '12.346',
      '1,5 kB',
    ]);
    expect([weekdays()[0], weekdays()[6]]).toEqual(['lunes', 'domingo']);
  } finally {
    await speak('en');
  }
});
