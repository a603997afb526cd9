import { placeOf, type Followed } from '../contests.js';

/** Numbers of a standing: rank and value. */
export const STANDING = 2;

/** How many are followed in all. */
export function countFollowed(followed: readonly Followed[]): number {
  return followed.reduce((sum, { nodes }) => sum + nodes.length, 0);
}

/** Writes rank and value of each followed node; NaN for who is not there. */
export function writeStandings(
  output: Float64Array,
  followed: readonly Followed[],
  values: Float64Array,
): void {
  let at = 0;
  for (const { contest, nodes } of followed) {
    for (const node of nodes) {
      const value = values[node] ?? NaN;
      output[at++] = Number.isNaN(value) ? NaN : placeOf(value, values, contest.members);
      output[at++] = value;
    }
  }
}
