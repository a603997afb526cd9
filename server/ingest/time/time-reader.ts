import type { TimeSpan } from '../../contract/time.js';
import { Fault, type Parsed } from '../fault.js';
import { addUnits, type CivilTime, type TimeUnit } from './civil-time.js';
import type { LocalClock } from './local-clock.js';

export interface ReadTime {
  readonly span: TimeSpan;
  /** The clock skipped this time of day, or showed it twice. */
  readonly isDoubtful: boolean;
}

function zoneText(offset: number): string | undefined {
  if (offset === 0) return undefined;
  const size = Math.abs(offset);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${hours}:${String(size % 60).padStart(2, '0')}`;
}

function makeSpan(startMs: number, endMs: number | undefined, zone: string | undefined): TimeSpan {
  return {
    startMs,
    ...(endMs !== undefined && { endMs }),
    ...(zone !== undefined && { zone }),
  };
}

function isTimeOfDay(unit: TimeUnit): boolean {
  return unit === 'hour' || unit === 'minute' || unit === 'second';
}

/** Reads the times of a file as spans that are as precise as the text and no more. */
export class TimeReader {
  constructor(
    private readonly parse: (text: string) => Parsed<CivilTime>,
    /** The clock of times that give no offset, if it is known. */
    private readonly clock?: LocalClock,
  ) {}

  read(text: string): Parsed<ReadTime> {
    const time = this.parse(text);
    if (time instanceof Fault) return time;
    const { localMs, unit, offset } = time;
    const localEnd = unit === 'second' ? undefined : addUnits(localMs, unit, 1);
    if (offset !== undefined) {
      const shift = offset * 60_000;
      const endMs = localEnd === undefined ? undefined : localEnd - shift;
      return { span: makeSpan(localMs - shift, endMs, zoneText(offset)), isDoubtful: false };
    }
    if (this.clock === undefined) {
      const zone = isTimeOfDay(unit) ? 'unknown' : undefined;
      return { span: makeSpan(localMs, localEnd, zone), isDoubtful: false };
    }
    const start = this.clock.read(localMs);
    const endMs = localEnd === undefined ? undefined : this.clock.read(localEnd).ms;
    return {
      span: makeSpan(start.ms, endMs, zoneText(start.offset)),
      isDoubtful: start.isDoubtful && isTimeOfDay(unit),
    };
  }
}
