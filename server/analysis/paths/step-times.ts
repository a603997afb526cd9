import type { SnapshotLink } from '../../contract/snapshot.js';
import type { TimeSpan } from '../../contract/time.js';
import type { PathGraph } from './path-graph.js';

const HOUR_MS = 3_600_000;
/** Zones lie from 14 hours before to 12 hours after UTC: a clock time without one may be off so far. */
const EAST_MS = 14 * HOUR_MS;
const WEST_MS = 12 * HOUR_MS;

/** Whether a step must follow the one before, or may, for all that its dates leave open. */
export type Certainty = 'certain' | 'possible';

/** First and last instant, ms, at which a record may have happened. */
export interface Bounds {
  readonly first: number;
  readonly last: number;
}

/** What a recorded time says of the instant: all of an interval, and a day around an unknown zone. */
export function boundsOf({ startMs, endMs, zone }: TimeSpan): Bounds {
  const last = endMs === undefined ? startMs : Math.max(startMs, endMs - 1);
  if (zone !== 'unknown') return { first: startMs, last };
  return { first: startMs - EAST_MS, last: last + WEST_MS };
}

/** Records between two entities in order of their first instants. */
class TimedStep {
  private readonly firsts: number[];
  /** Greatest last instant of this record and those before it. */
  private readonly latest: number[] = [];
  /** Least last instant of this record and those after it. */
  private readonly soonest: number[] = [];

  constructor(records: readonly SnapshotLink[]) {
    const bounds = records
      .flatMap(({ time }) => (time ? [boundsOf(time)] : []))
      .sort((a, b) => a.first - b.first);
    this.firsts = bounds.map(({ first }) => first);
    let latest = -Infinity;
    for (const { last } of bounds) this.latest.push((latest = Math.max(latest, last)));
    let soonest = Infinity;
    for (const { last } of bounds.toReversed()) {
      this.soonest.push((soonest = Math.min(soonest, last)));
    }
    this.soonest.reverse();
  }

  /** Place of the first record that begins at an instant or later (`after`: strictly later). */
  private placeOf(instant: number, after: boolean): number {
    let [low, high] = [0, this.firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const first = this.firsts[middle] ?? 0;
      if (first < instant || (after && first === instant)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Earliest instant at which some record may have happened, not before `instant`. */
  possible(instant: number): number {
    const place = this.placeOf(instant, true);
    const latest = this.latest[place - 1];
    if (latest !== undefined && latest >= instant) return instant;
    return this.firsts[place] ?? Infinity;
  }

  /** By when some record has happened for certain that cannot have happened before `instant`. */
  certain(instant: number): number {
    return this.soonest[this.placeOf(instant, false)] ?? Infinity;
  }
}

/** When the steps of a graph can be taken; records without a time take none. */
export class StepTimes {
  private readonly steps = new Map<string, Map<string, TimedStep>>();

  constructor(
    private readonly graph: PathGraph,
    private readonly certainty: Certainty,
  ) {}

  /**
   * When `to` is reached by who is at `from` at an instant; Infinity where no record is late enough.
   * `possible`: the earliest instant that the dates leave open. `certain`: the latest at which the
   * record that is over soonest can have happened, of those that cannot have happened before.
   */
  arrival(instant: number, from: string, to: string): number {
    let ofOne = this.steps.get(from);
    if (!ofOne) this.steps.set(from, (ofOne = new Map<string, TimedStep>()));
    let step = ofOne.get(to);
    if (!step) ofOne.set(to, (step = new TimedStep(this.graph.records(from, to))));
    return step[this.certainty](instant);
  }

  /** The record by which `to` is reached at an instant of `arrival`; the first of several. */
  recordOf(instant: number, from: string, to: string): SnapshotLink | undefined {
    const arrival = this.arrival(instant, from, to);
    return this.graph.records(from, to).find(({ time }) => {
      if (!time) return false;
      const { first, last } = boundsOf(time);
      if (this.certainty === 'certain') return first >= instant && last === arrival;
      return last >= instant && Math.max(first, instant) === arrival;
    });
  }
}
