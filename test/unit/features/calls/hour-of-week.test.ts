import { describe, expect, test } from 'vitest';
import { parseWindowEdge } from '../../../../server/contract/window-edge.js';
import { hourOfWeek } from '../../../../server/features/calls/hour-of-week.js';

const at = (text: string) => parseWindowEdge(text)!;

describe('the hour of the week', () => {
  test.each([
    // 4 March 2024 was a Monday, 10 March a Sunday, 31 December 1962 a Monday.
    ['2024-03-04T00:00Z', 0],
    ['2024-03-04T00:59:59Z', 0],
    ['2024-03-10T23:59Z', 167],
    ['2024-03-06T14:05:00Z', 2 * 24 + 14],
    ['1962-12-31T05:00Z', 5],
  ])('of %s is %i', (text, hour) => {
    expect(hourOfWeek(at(text))).toBe(hour);
  });

  test('goes by the clock that the record gives', () => {
    expect(hourOfWeek({ ...at('2024-03-03T22:30Z'), zone: '+02:00' })).toBe(0);
    expect(hourOfWeek({ ...at('2024-03-04T03:00Z'), zone: '-05:00' })).toBe(6 * 24 + 22);
  });

  test('is none of a day, and of what lies in two hours', () => {
    expect(hourOfWeek(at('2024-03-04'))).toBeNull();
    const startMs = Date.UTC(2024, 2, 4, 5, 30);
    expect(hourOfWeek({ startMs, endMs: startMs + 3_600_000 })).toBeNull();
    expect(hourOfWeek({ startMs, endMs: startMs + 1_800_000 })).toBe(5);
  });
});
