/**
 * Does one draw.
 *
 * @param output zeros, or the sums of draws before where draws are added up.
 */
export type DoDraw = (draw: number, output: Float64Array) => void;

/** Makes what the draws of one thread use in turn. */
export type BeginDraws<Input> = (input: Input) => DoDraw;
