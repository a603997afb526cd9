/** A run of days without a link, longer than chance would make it; both ends inclusive. */
export interface Gap {
  readonly fromDay: number;
  readonly untilDay: number;
}

/** Chance of one such run anywhere in the span, below which it counts as a gap. */
const CHANCE = 0.05;

/**
 * Runs of silent days between days with a link that would be unlikely if the days with a link were
 * spread by chance: with a share p of such days, one run lasts n days or more with probability
 * (1 − p)^n; a run is a gap where that, times the number of runs there can be (Bonferroni), is at most
 * 0.05. Silence before the first and after the last link is no gap.
 *
 * @param counts of consecutive days, the first of which is `firstDay`
 */
export function findGaps(counts: readonly number[], firstDay: number): Gap[] {
  const active = counts.flatMap((count, day) => (count > 0 ? [day] : []));
  const runs = active.length - 1;
  if (runs < 1) return [];
  const silentShare = 1 - active.length / counts.length;
  return active.flatMap((day, at) => {
    const next = active[at + 1];
    if (next === undefined) return [];
    const days = next - day - 1;
    if (days === 0 || silentShare ** days * runs > CHANCE) return [];
    return [{ fromDay: firstDay + day + 1, untilDay: firstDay + next - 1 }];
  });
}
