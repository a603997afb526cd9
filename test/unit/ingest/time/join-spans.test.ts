import { expect, test } from 'vitest';
import { Fault } from '../../../../server/ingest/fault.js';
import { joinSpans } from '../../../../server/ingest/time/join-spans.js';

const DAY = 86_400_000;
const day = (n: number) => ({ startMs: n * DAY, endMs: (n + 1) * DAY });

test('reaches from the start of the one to the end of the other', () => {
  expect(joinSpans(day(1), day(3))).toEqual({ startMs: DAY, endMs: 4 * DAY });
  expect(joinSpans(day(1), day(1))).toEqual(day(1));
  expect(joinSpans({ startMs: 5 }, { startMs: 5 })).toEqual({ startMs: 5 });
});

test('a side that is not given is open to the bound of the calendar', () => {
  expect(joinSpans(day(1), undefined)).toEqual({ startMs: DAY, endMs: Date.UTC(10_000, 0, 1) });
  expect(joinSpans(undefined, day(1))).toEqual({ startMs: Date.UTC(1000, 0, 1), endMs: 2 * DAY });
  expect(joinSpans(undefined, undefined)).toBeUndefined();
});

test('an end before the start is a fault', () => {
  expect(joinSpans(day(2), day(1))).toBeInstanceOf(Fault);
  expect(joinSpans({ startMs: 5 }, { startMs: 4 })).toBeInstanceOf(Fault);
});

test('one unknown zone makes the whole unknown', () => {
  expect(joinSpans({ ...day(1), zone: '+02:00' }, { ...day(2), zone: 'unknown' })).toHaveProperty(
    'zone',
    'unknown',
  );
});
