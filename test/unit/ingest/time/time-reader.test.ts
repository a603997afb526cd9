import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatSpan } from '../../../../server/contract/format-span.js';
import { Fault } from '../../../../server/ingest/fault.js';
import { makeTimeReaders } from '../../../../server/ingest/reading-settings.js';
import type { SourceOptions } from '../../../../server/ingest/source-options.js';

function read(text: string, options: SourceOptions = {}) {
  const time = makeTimeReaders(options).times.read(text);
  if (time instanceof Fault) throw new Error(time.reason);
  return time;
}

function spanOf(text: string, options: SourceOptions = {}) {
  return read(text, options).span;
}

function reasonOf(text: string, options: SourceOptions = {}): string {
  const time = makeTimeReaders(options).times.read(text);
  return time instanceof Fault ? time.reason : `read as ${formatSpan(time.span)}`;
}

const utc = (text: string): number => Date.parse(text);

describe('ISO 8601', () => {
  test('partial dates are intervals, as wide as they are imprecise', () => {
    expect(spanOf('2024')).toEqual({ startMs: utc('2024-01-01'), endMs: utc('2025-01-01') });
    expect(spanOf('2024-02')).toEqual({ startMs: utc('2024-02-01'), endMs: utc('2024-03-01') });
    expect(spanOf('2024-12-31')).toEqual({ startMs: utc('2024-12-31'), endMs: utc('2025-01-01') });
    expect(spanOf('2024-03-05T14:30Z')).toEqual({
      startMs: utc('2024-03-05T14:30Z'),
      endMs: utc('2024-03-05T14:31Z'),
    });
  });

  test('a time to the second is an instant, in the zone that it gives', () => {
    expect(spanOf('2024-03-05T14:30:05Z')).toEqual({ startMs: utc('2024-03-05T14:30:05Z') });
    for (const text of [
      '2024-03-05T14:30:05+02:00',
      '2024-03-05 14:30:05 +0200',
      '20240305T143005+02',
    ]) {
      expect(spanOf(text)).toEqual({ startMs: utc('2024-03-05T12:30:05Z'), zone: '+02:00' });
    }
    expect(spanOf('2024-03-05T14:30:05.1239Z').startMs).toBe(utc('2024-03-05T14:30:05.123Z'));
    expect(spanOf('2024-03-05T14:30:05-03:30').zone).toBe('-03:30');
    expect(spanOf('2024-03-05T14:30:05+00:00')).toEqual(spanOf('2024-03-05T14:30:05Z'));
  });

  test('the basic form is read too', () => {
    expect(spanOf('20240305')).toEqual(spanOf('2024-03-05'));
    expect(spanOf('20240305T143005Z')).toEqual(spanOf('2024-03-05T14:30:05Z'));
  });

  test('a time of day without zone is placed as UTC and says that its zone is unknown', () => {
    expect(spanOf('2024-03-05 14:30:05')).toEqual({
      startMs: utc('2024-03-05T14:30:05Z'),
      zone: 'unknown',
    });
  });

  test('whole and partial dates read back as they were written', () => {
    const date = fc.date({
      min: new Date('1001-01-01'),
      max: new Date('9998-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, fc.constantFrom(4, 7, 10, 19), (day, length) => {
        const text = day.toISOString().slice(0, length) + (length === 19 ? 'Z' : '');
        expect(formatSpan(spanOf(text))).toBe(text);
      }),
    );
  });

  test.each([
    ['2024-02-30', /no day 30 in 2024-02/u],
    ['2023-02-29', /no day 29/u],
    ['2024-13-01', /no month 13/u],
    ['2024-00-10', /no month 0/u],
    ['2024-03-05T25:00:00Z', /no such time of day/u],
    ['2024-03-05T10:61:00Z', /no such time of day/u],
    ['2024-03-05T10:00:00+19:00', /no zone/u],
    ['0999-01-01', /1000 to 9999/u],
    ['03/04/2024', /--date-format/u],
    ['3.4.24', /--date-format/u],
    ['Mar 25, 2015', /--date-format/u],
    ['yesterday', /not an ISO 8601 date/u],
    ['202403', /not an ISO 8601 date/u],
  ])('%s is refused', (text, reason) => {
    expect(reasonOf(text)).toMatch(reason);
  });
});

describe('--timezone', () => {
  const vienna = { timezone: 'Europe/Vienna' };

  test('places times without zone on its clocks, and dates on its days', () => {
    expect(spanOf('2024-07-05T14:30:00', vienna)).toEqual({
      startMs: utc('2024-07-05T12:30:00Z'),
      zone: '+02:00',
    });
    expect(spanOf('2024-01-05', vienna)).toEqual({
      startMs: utc('2024-01-04T23:00:00Z'),
      endMs: utc('2024-01-05T23:00:00Z'),
      zone: '+01:00',
    });
    expect(spanOf('2024-03-31', vienna)).toEqual({
      startMs: utc('2024-03-30T23:00:00Z'),
      endMs: utc('2024-03-31T22:00:00Z'),
      zone: '+01:00',
    });
  });

  test('a zone in the text wins', () => {
    expect(spanOf('2024-07-05T14:30:00Z', vienna)).toEqual({
      startMs: utc('2024-07-05T14:30:00Z'),
    });
  });

  test('times that the clocks skip or show twice are taken and marked', () => {
    const skipped = read('2024-03-31T02:30:00', vienna);
    expect(skipped.isDoubtful).toBe(true);
    expect(skipped.span.startMs).toBe(utc('2024-03-31T01:30:00Z'));
    const twice = read('2024-10-27T02:30:00', vienna);
    expect(twice.isDoubtful).toBe(true);
    expect(twice.span).toEqual({ startMs: utc('2024-10-27T00:30:00Z'), zone: '+02:00' });
    for (const text of ['2024-03-31T01:59:59', '2024-03-31T03:00:00', '2024-10-27T03:00:00']) {
      expect(read(text, vienna).isDoubtful).toBe(false);
    }
  });

  test('agrees with the platform on every hour of a year', () => {
    const format = new Intl.DateTimeFormat('sv', {
      timeZone: 'America/New_York',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const options = { timezone: 'America/New_York' };
    const { times } = makeTimeReaders(options);
    for (let ms = utc('2024-01-01T00:00:00Z'); ms < utc('2025-01-01'); ms += 3_600_000) {
      const time = times.read(format.format(ms));
      if (time instanceof Fault) throw new Error(time.reason);
      expect(time.isDoubtful || time.span.startMs === ms).toBe(true);
    }
  });

  test('may be an offset, and must be known', () => {
    expect(spanOf('2024-07-05T14:30:00', { timezone: '-05:00' }).zone).toBe('-05:00');
    expect(() => makeTimeReaders({ timezone: 'Europe/Wien' })).toThrow(
      /--timezone Europe\/Wien is not known/u,
    );
  });
});

describe('--date-format', () => {
  test('reads what it says, as precisely as it says', () => {
    expect(spanOf('03/04/2024', { dateFormat: 'dd/MM/yyyy' })).toEqual(spanOf('2024-04-03'));
    expect(spanOf('Mar 25, 2015', { dateFormat: 'MMM d, yyyy' })).toEqual(spanOf('2015-03-25'));
    expect(spanOf('04.2024', { dateFormat: 'MM.yyyy' })).toEqual(spanOf('2024-04'));
    expect(spanOf('3.4.2024 2:05:09 PM', { dateFormat: 'd.M.yyyy h:mm:ss a' })).toEqual(
      spanOf('2024-04-03T14:05:09'),
    );
    expect(spanOf('3.4.2024 14:05:09 +0200', { dateFormat: 'd.M.yyyy HH:mm:ss ZZZ' })).toEqual(
      spanOf('2024-04-03T14:05:09+02:00'),
    );
  });

  test('refuses dates in another form, and formats without year', () => {
    expect(reasonOf('2024-04-03', { dateFormat: 'dd/MM/yyyy' })).toBe(
      'not a date in the form dd/MM/yyyy',
    );
    expect(reasonOf('31/02/2024', { dateFormat: 'dd/MM/yyyy' })).toMatch(/not a date/u);
    expect(() => makeTimeReaders({ dateFormat: 'dd/MM' })).toThrow(/names no year/u);
  });
});

describe('--time-origin and --time-step', () => {
  test('count steps by the calendar', () => {
    const from = (timeOrigin: string, timeStep: 'second' | 'day' | 'week' | 'month' | 'year') => ({
      timeOrigin,
      timeStep,
    });
    expect(spanOf('3', from('2017-01-01', 'day'))).toEqual(spanOf('2017-01-04'));
    expect(spanOf('-1', from('2017-01-01', 'day'))).toEqual(spanOf('2016-12-31'));
    expect(spanOf('2', from('2017-01-01', 'month'))).toEqual(spanOf('2017-03'));
    expect(spanOf('1', from('2024-01-31', 'month')).startMs).toBe(utc('2024-02-29'));
    expect(spanOf('7', from('2017', 'year'))).toEqual(spanOf('2024'));
    expect(spanOf('1', from('2017-01-01', 'week'))).toEqual({
      startMs: utc('2017-01-08'),
      endMs: utc('2017-01-15'),
    });
    expect(spanOf('90', from('2017-01-01T00:00:00Z', 'second'))).toEqual({
      startMs: utc('2017-01-01T00:01:30Z'),
    });
  });

  test('refuse what is no step, and steps out of the calendar', () => {
    const options = { timeOrigin: '2017-01-01', timeStep: 'day' } as const;
    expect(reasonOf('1.5', options)).toMatch(/whole number/u);
    expect(reasonOf('2017-01-04', options)).toMatch(/whole number/u);
    expect(reasonOf('999999999999', options)).toMatch(/1000 to 9999/u);
    expect(() => makeTimeReaders({ ...options, timeOrigin: 'soon' })).toThrow(
      /--time-origin soon/u,
    );
  });
});
