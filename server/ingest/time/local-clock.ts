import { FixedOffsetZone, IANAZone, type Zone } from 'luxon';
import { Fault } from '../fault.js';
import { IngestError } from '../ingest-error.js';
import { parseOffset } from './parse-iso-time.js';

export interface ClockReading {
  readonly ms: number;
  /** Minutes east of UTC at that instant. */
  readonly offset: number;
  /** The clock skipped this reading, or showed it twice (the first is taken). */
  readonly isDoubtful: boolean;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Zones change their offset on quarter hours. */
const STEP_MS = 15 * MINUTE_MS;
const MAX_REMEMBERED = 100_000;

function zoneOf(name: string): Zone {
  if (IANAZone.isValidZone(name)) return IANAZone.create(name);
  const offset = /^(Z|[+-]\d\d(:?\d\d)?)$/iu.test(name) ? parseOffset(name) : new Fault('');
  if (!(offset instanceof Fault)) return FixedOffsetZone.instance(offset);
  throw new IngestError(
    'option',
    `--timezone ${name} is not known: give a name such as Europe/Vienna, or an offset such as +02:00`,
  );
}

/** The clocks of one time zone. */
export class LocalClock {
  private readonly zone: Zone;
  private readonly remembered = new Map<number, number>();

  constructor(name: string) {
    this.zone = zoneOf(name);
  }

  /** The instant at which the clocks show `localMs` (a reading as if it were UTC). */
  read(localMs: number): ClockReading {
    const before = this.offsetAt(localMs - DAY_MS);
    const after = this.offsetAt(localMs + DAY_MS);
    const ms = localMs - before * MINUTE_MS;
    if (before === after) return { ms, offset: before, isDoubtful: false };
    const fitsBefore = this.offsetAt(ms) === before;
    const later = localMs - after * MINUTE_MS;
    const fitsAfter = this.offsetAt(later) === after;
    if (fitsAfter && !fitsBefore) return { ms: later, offset: after, isDoubtful: false };
    // Skipped: read with the offset before the change, the instant falls after it.
    return { ms, offset: this.offsetAt(ms), isDoubtful: fitsBefore === fitsAfter };
  }

  /** Luxon asks Intl each time, which is slow: a file holds the same days again and again. */
  private offsetAt(ms: number): number {
    const step = Math.floor(ms / STEP_MS);
    let offset = this.remembered.get(step);
    if (offset === undefined) {
      if (this.remembered.size >= MAX_REMEMBERED) this.remembered.clear();
      offset = Math.round(this.zone.offset(step * STEP_MS));
      this.remembered.set(step, offset);
    }
    return offset;
  }
}
