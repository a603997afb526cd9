import { DateTime } from 'luxon';
import { EARLIEST_MS, LATEST_MS } from '../../contract/time.js';
import { Fault, type Parsed } from '../fault.js';
import { IngestError } from '../ingest-error.js';
import type { CivilTime, TimeUnit } from './civil-time.js';

/** Luxon tokens that give each part of a time, finest first (quoted literals taken out). */
const UNIT_TOKENS: readonly (readonly [TimeUnit, RegExp])[] = [
  ['second', /[sSuxXF]|tt|TT/u],
  ['minute', /[mtTf]/u],
  ['hour', /[hH]/u],
  ['day', /[dDocE]/u],
  ['week', /W/u],
  ['month', /[LM]/u],
  ['year', /[yk]/u],
];

function unitOfFormat(format: string): TimeUnit {
  const tokens = format.replaceAll(/'[^']*'/gu, '');
  const unit = UNIT_TOKENS.find(([, pattern]) => pattern.test(tokens))?.[0];
  if (unit !== undefined && /[ykDfFxX]/u.test(tokens)) return unit;
  throw new IngestError(
    'option',
    `--date-format ${format} names no year. Tokens: yyyy MM dd HH mm ss, MMM for Mar, a for AM/PM`,
  );
}

/** Reader of times in one stated format; month names are English. */
export function formattedTimeParser(format: string): (text: string) => Parsed<CivilTime> {
  const unit = unitOfFormat(format);
  const parser = DateTime.buildFormatParser(format, { locale: 'en' });
  const givesZone = /[zZxX]/u.test(format.replaceAll(/'[^']*'/gu, ''));
  return (text) => {
    const time = DateTime.fromFormatParser(text, parser, {
      locale: 'en',
      setZone: true,
      zone: 'utc',
    });
    if (!time.isValid) return new Fault(`not a date in the form ${format}`);
    const localMs = time.toMillis() + time.offset * 60_000;
    if (localMs < EARLIEST_MS || localMs >= LATEST_MS)
      return new Fault('years run from 1000 to 9999');
    return givesZone ? { localMs, unit, offset: time.offset } : { localMs, unit };
  };
}
