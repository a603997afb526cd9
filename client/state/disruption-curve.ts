import type { DisruptionResult, NetworkState } from '../../server/contract/disruption.js';

/** A figure by step, as shares of what it was before: 1 = as before, 0 = nothing is left of it. */
export interface Curve {
  readonly figure: 'largestComponent' | 'efficiency';
  readonly shares: readonly number[];
}

/** The largest component and the efficiency by step, the state before anybody is removed first. */
export function disruptionCurves({
  before,
  steps,
}: Pick<DisruptionResult, 'before' | 'steps'>): Curve[] {
  const states: readonly NetworkState[] = [before, ...steps];
  return (['largestComponent', 'efficiency'] as const).map((figure) => ({
    figure,
    shares: states.map((state) => (before[figure] === 0 ? 0 : state[figure] / before[figure])),
  }));
}

/**
 * The points of a line in a box, as SVG wants them: the first step left, 0 at the bottom and `most` at
 * the top.
 */
export function curvePoints(
  shares: readonly number[],
  width: number,
  height: number,
  most: number,
): string {
  const across = Math.max(shares.length - 1, 1);
  return shares
    .map((share, step) => {
      const x = (step / across) * width;
      const y = height * (1 - share / most);
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join(' ');
}
