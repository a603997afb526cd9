/**
 * Does one batch.
 *
 * @param output zeros, which it adds to.
 * @param onFraction called now and then with the part of the batch that is done; may throw to end it.
 */
export type DoBatch = (
  batch: number,
  output: Float64Array,
  onFraction: (fraction: number) => void,
) => void;

/** Makes what the batches of one thread use in turn. */
export type BeginBatches<Input> = (input: Input, batches: number) => DoBatch;
