import { describe, expect, test } from 'vitest';
import { formatSpan } from '../../../server/contract/format-span.js';
import { EARLIEST_MS, LATEST_MS } from '../../../server/contract/time.js';

const at = (text: string) => Date.parse(text);

describe('a span is written as precisely as the record and no more', () => {
  test.each([
    ['2024', '2024-01-01T00:00Z', '2025-01-01T00:00Z'],
    ['2024-03', '2024-03-01T00:00Z', '2024-04-01T00:00Z'],
    ['2024-03-05', '2024-03-05T00:00Z', '2024-03-06T00:00Z'],
    ['2024-03-05T14Z', '2024-03-05T14:00Z', '2024-03-05T15:00Z'],
    ['2024-03-05T14:30Z', '2024-03-05T14:30Z', '2024-03-05T14:31Z'],
    ['2024-03-05T14:30:41Z/2024-03-05T14:31:41Z', '2024-03-05T14:30:41Z', '2024-03-05T14:31:41Z'],
    ['2024-03-05/2024-04-10', '2024-03-05T00:00Z', '2024-04-11T00:00Z'],
    ['2024-03-05T14:30:00Z/2024-03-05T16:00:00Z', '2024-03-05T14:30Z', '2024-03-05T16:00Z'],
  ])('%s', (text, start, end) => {
    expect(formatSpan({ startMs: at(start), endMs: at(end) })).toBe(text);
  });

  test('an instant keeps the zone that the record gives, and none where none is known', () => {
    const startMs = at('2024-03-05T13:05:09Z');
    expect(formatSpan({ startMs })).toBe('2024-03-05T13:05:09Z');
    expect(formatSpan({ startMs, zone: '+02:00' })).toBe('2024-03-05T15:05:09+02:00');
    expect(formatSpan({ startMs, zone: 'unknown' })).toBe('2024-03-05T13:05:09');
  });

  test('an open side is written as open', () => {
    const day = at('2024-03-05T00:00Z');
    expect(formatSpan({ startMs: day, endMs: LATEST_MS })).toBe('2024-03-05/..');
    expect(formatSpan({ startMs: EARLIEST_MS, endMs: day })).toBe('../2024-03-04');
  });
});
