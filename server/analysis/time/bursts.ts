/** A run of days with more links than usual. Days are numbers since 1970-01-01, both ends inclusive. */
export interface Burst {
  readonly fromDay: number;
  readonly untilDay: number;
  readonly links: number;
  /** How much dearer the usual state would be, in nats: the weight of the burst. */
  readonly weight: number;
}

/** The raised state has twice the usual rate (Kleinberg's s). */
const RAISE = 2;

/** Cost of rising: this times the logarithm of the number of days (Kleinberg's γ). */
const RELUCTANCE = 1;

/** Cost of a day's count in a state of that rate: −ln of the Poisson probability, without its constant. */
function costOf(count: number, rate: number): number {
  return rate - count * Math.log(rate);
}

/**
 * Bursts by the two-state automaton of Kleinberg 2002 (10.1145/775047.775061), over the counts of
 * days with Poisson costs: the usual state has the mean rate of the span, the raised one twice as
 * much; rising costs ln(number of days), falling nothing. The cheapest sequence of states is found,
 * the usual state first among equals.
 *
 * @param counts of consecutive days, the first of which is `firstDay`
 */
export function findBursts(counts: readonly number[], firstDay: number): Burst[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  const usual = total / counts.length;
  const raised = usual * RAISE;
  const rise = RELUCTANCE * Math.log(counts.length);
  // Cheapest way to be in each state so far, and for each day whether it came from the raised one.
  let low = 0;
  let high = rise;
  const lowFromHigh: boolean[] = [];
  const highFromHigh: boolean[] = [];
  counts.forEach((count, day) => {
    const first = day === 0;
    const fromHigh = !first && high < low;
    const stayHigh = !first && high < low + rise;
    const nextLow = (fromHigh ? high : low) + costOf(count, usual);
    const nextHigh = (first || stayHigh ? high : low + rise) + costOf(count, raised);
    lowFromHigh.push(fromHigh);
    highFromHigh.push(stayHigh);
    [low, high] = [nextLow, nextHigh];
  });
  const isRaised = new Array<boolean>(counts.length).fill(false);
  let state = high < low;
  for (let day = counts.length - 1; day >= 0; day--) {
    isRaised[day] = state;
    state = (state ? highFromHigh[day] : lowFromHigh[day]) ?? false;
  }
  return runsOf(isRaised).map(([from, until]) => {
    const within = counts.slice(from, until + 1);
    return {
      fromDay: firstDay + from,
      untilDay: firstDay + until,
      links: within.reduce((sum, count) => sum + count, 0),
      weight: within.reduce((sum, each) => sum + costOf(each, usual) - costOf(each, raised), 0),
    };
  });
}

/** First and last position of each run of true. */
function runsOf(flags: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  let start = -1;
  flags.forEach((flag, at) => {
    if (flag && start < 0) start = at;
    if (flag && !(flags[at + 1] ?? false)) {
      runs.push([start, at]);
      start = -1;
    }
  });
  return runs;
}
