/** Enough that a few threads end at about the same time. */
const MOST_BATCHES = 32;

/** Below that a batch is over before it is worth handing out. */
const FEWEST_SOURCES = 8;

/** Numbers that the outputs of all batches may have together: 64 MB. */
const MOST_NUMBERS = 2 ** 23;

/**
 * Into how many batches sources, or draws, are cut: by the size of the work alone, whoever does it.
 *
 * @param limits the most batches, and the fewest sources of one.
 */
export function countBatches(
  sources: number,
  outputLength: number,
  limits = { most: MOST_BATCHES, fewest: FEWEST_SOURCES },
): number {
  const fitting = Math.floor(MOST_NUMBERS / Math.max(1, outputLength));
  const filled = Math.floor(sources / limits.fewest);
  return Math.max(1, Math.min(limits.most, fitting, filled));
}

/** The sources of a batch: from the first, to before the second. */
export function sourcesOf(batch: number, batches: number, sources: number): [number, number] {
  return [Math.floor((batch * sources) / batches), Math.floor(((batch + 1) * sources) / batches)];
}
