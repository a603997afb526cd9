import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EARLIEST_MS, LATEST_MS, type TimeSpan } from '../../../../server/contract/time.js';
import { findBounds, findMoment } from '../../../../server/features/export/bounds.js';
import { Fault } from '../../../../server/ingest/fault.js';
import { joinSpans } from '../../../../server/ingest/time/join-spans.js';
import { parseIsoTime } from '../../../../server/ingest/time/parse-iso-time.js';
import { TimeReader } from '../../../../server/ingest/time/time-reader.js';

const reader = new TimeReader(parseIsoTime);

function read(text: string | undefined): TimeSpan | undefined {
  if (text === undefined) return undefined;
  const time = reader.read(text);
  if (time instanceof Fault) throw new Error(`${text}: ${time.reason}`);
  return time.span;
}

function readBack(time: TimeSpan): unknown {
  const bounds = findBounds(time);
  return joinSpans(read(bounds?.start), read(bounds?.end));
}

describe('findBounds', () => {
  test.each([
    [
      'a month',
      { startMs: Date.UTC(2024, 2, 1), endMs: Date.UTC(2024, 3, 1) },
      '2024-03',
      '2024-03',
    ],
    [
      'whole days',
      { startMs: Date.UTC(2024, 2, 1), endMs: Date.UTC(2024, 2, 4) },
      '2024-03-01',
      '2024-03-03',
    ],
    ['an open end', { startMs: Date.UTC(2024, 2, 1), endMs: LATEST_MS }, '2024-03-01', undefined],
    [
      'an open start',
      { startMs: EARLIEST_MS, endMs: Date.UTC(2024, 2, 2) },
      undefined,
      '2024-03-01',
    ],
    [
      'a minute with an offset',
      { startMs: Date.UTC(2024, 2, 1, 12), endMs: Date.UTC(2024, 2, 1, 12, 1), zone: '+02:00' },
      '2024-03-01T14:00+02:00',
      '2024-03-01T14:00+02:00',
    ],
  ])('%s', (_, time: TimeSpan, start, end) => {
    const bounds = findBounds(time);
    expect(bounds?.start).toBe(start);
    expect(bounds?.end).toBe(end);
  });

  test('the import reads any span back as it was', () => {
    const second = fc
      .integer({ min: Date.UTC(1900, 0) / 1_000, max: Date.UTC(2100, 0) / 1_000 })
      .map((seconds) => seconds * 1_000);
    const zone = fc.constantFrom(undefined, '+02:00', '-05:30', 'unknown');
    const length = fc.oneof(
      fc.constant(undefined),
      fc.constantFrom(60_000, 3_600_000, 86_400_000),
      fc.integer({ min: 1, max: 100_000 }).map((seconds) => seconds * 1_000),
    );
    fc.assert(
      fc.property(second, length, zone, (startMs, lengthMs, zoneText) => {
        const time: TimeSpan = {
          startMs,
          ...(lengthMs !== undefined && { endMs: startMs + lengthMs }),
          ...(zoneText !== undefined && { zone: zoneText }),
        };
        expect(readBack(time)).toEqual(time);
      }),
    );
  });
});

test('findMoment: one text, or none where the span takes two', () => {
  expect(findMoment({ startMs: Date.UTC(2024, 2, 1), endMs: Date.UTC(2024, 2, 2) })).toBe(
    '2024-03-01',
  );
  expect(findMoment({ startMs: 0, endMs: 5 * 86_400_000 })).toBeUndefined();
  expect(findMoment(undefined)).toBeUndefined();
});
