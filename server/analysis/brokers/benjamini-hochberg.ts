/**
 * The empirical p of a figure: how often random networks reach it, the recorded one counted among them
 * (North, Curtis & Sham 2002, 10.1086/341527), so that it is never 0.
 *
 * @param reached in how many of the `drawn` networks the figure was at least as high.
 */
export function empiricalP(reached: number, drawn: number): number {
  return (reached + 1) / (drawn + 1);
}

/**
 * Adjusted p values, parallel to the given: the least share of false discoveries at which each would
 * be called significant (Benjamini & Hochberg 1995, 10.1111/j.2517-6161.1995.tb02031.x).
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = pValues
    .map((_p, at) => at)
    .sort((left, right) => (pValues[right] ?? 0) - (pValues[left] ?? 0));
  const adjusted = pValues.map(() => 1);
  let least = 1;
  order.forEach((at, position) => {
    const rank = pValues.length - position;
    least = Math.min(least, ((pValues[at] ?? 1) * pValues.length) / rank);
    adjusted[at] = least;
  });
  return adjusted;
}
