import { parseDelimiter } from './csv/detect-delimiter.js';
import { checkEncoding } from './file/read-text.js';
import { IngestError } from './ingest-error.js';
import type { SourceOptions } from './source-options.js';
import { LocalClock } from './time/local-clock.js';
import { formattedTimeParser } from './time/parse-formatted-time.js';
import { parseIsoTime } from './time/parse-iso-time.js';
import { timeStepParser } from './time/parse-time-step.js';
import { TimeReader } from './time/time-reader.js';

export interface TimeReaders {
  /** Times of events, on the clock of the file. */
  readonly times: TimeReader;
  /** Calendar dates of things (a birth), which have no clock. */
  readonly dates: TimeReader;
}

/** The options with the delimiter and the encoding in one spelling; wrong ones are refused. */
export function canonicalOptions(options: SourceOptions): SourceOptions {
  if ((options.timeOrigin === undefined) !== (options.timeStep === undefined)) {
    throw new IngestError('option', '--time-origin and --time-step are only used together');
  }
  if (options.timeStep !== undefined && options.dateFormat !== undefined) {
    throw new IngestError('option', '--time-step and --date-format exclude each other');
  }
  return {
    ...options,
    ...(options.delimiter !== undefined && { delimiter: parseDelimiter(options.delimiter) }),
    ...(options.encoding !== undefined && { encoding: checkEncoding(options.encoding) }),
  };
}

/** The readers of times that the options ask for: steps, else a stated format, else ISO 8601. */
export function makeTimeReaders(options: SourceOptions): TimeReaders {
  const { timezone, dateFormat, timeOrigin, timeStep } = options;
  const clock = timezone === undefined ? undefined : new LocalClock(timezone);
  const parseDate = dateFormat === undefined ? parseIsoTime : formattedTimeParser(dateFormat);
  const parseTime =
    timeOrigin === undefined || timeStep === undefined
      ? parseDate
      : timeStepParser(timeOrigin, timeStep);
  return { times: new TimeReader(parseTime, clock), dates: new TimeReader(parseDate) };
}

function sorted(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What decided how a file was read, in one order, as it is stored with the source. */
export function describeSettings(
  options: SourceOptions,
  found: { readonly delimiter: string; readonly encoding: string },
): Record<string, unknown> {
  const { columns, map, set, dateFormat, timezone, timeOrigin, timeStep } = options;
  return {
    ...found,
    ...(columns !== undefined && { columns: [...columns] }),
    ...(map !== undefined && { map: sorted(map) }),
    ...(set !== undefined && { set: sorted(set) }),
    ...(dateFormat !== undefined && { dateFormat }),
    ...(timezone !== undefined && { timezone }),
    ...(timeOrigin !== undefined && { timeOrigin }),
    ...(timeStep !== undefined && { timeStep }),
  };
}
