import { throwIfStopped, type LoopHooks } from '../hooks.js';
import { indexGroups, type Group } from '../number-groups.js';
import { roundSignificant } from '../round-significant.js';

export interface Stability {
  /** Other divisions that the first was compared with. */
  readonly runs: number;
  /** How many of them were the same. */
  readonly same: number;
  /** Mean variation of information (Meilă 2003), as a share of log n: 0 = the same, 1 at most. */
  readonly variation: number;
  /**
   * For each entity, the mean over the divisions of how much its group there has in common with its
   * group in the first: shared members by members of either (Jaccard 1901).
   */
  readonly ofEntity: ReadonlyMap<string, number>;
}

/**
 * Compares a division with those that other seeds give.
 *
 * @param divide the division that the n-th other seed gives, from 1.
 * @throws {AnalysisStopped} between divisions, when the hooks say so.
 */
export function stability(
  groups: readonly Group[],
  runs: number,
  divide: (run: number) => readonly Group[],
  hooks: LoopHooks = {},
): Stability {
  const ids = groups.flatMap(({ members }) => members);
  const shared = new Map(ids.map((id) => [id, 0]));
  let same = 0;
  let variation = 0;
  for (let run = 1; run <= runs; run++) {
    throwIfStopped(hooks);
    const otherOf = indexGroups(divide(run));
    const sizes = new Map<number, number>();
    for (const other of otherOf.values()) sizes.set(other, (sizes.get(other) ?? 0) + 1);
    let distance = 0;
    for (const { members } of groups) {
      const overlaps = new Map<number, number>();
      for (const id of members) {
        const other = otherOf.get(id) ?? 0;
        overlaps.set(other, (overlaps.get(other) ?? 0) + 1);
      }
      for (const id of members) {
        const other = otherOf.get(id) ?? 0;
        const overlap = overlaps.get(other) ?? 0;
        const either = members.length + (sizes.get(other) ?? 0) - overlap;
        shared.set(id, (shared.get(id) ?? 0) + overlap / either);
      }
      for (const [other, overlap] of overlaps) {
        const parts = overlap ** 2 / (members.length * (sizes.get(other) ?? 1));
        distance -= (overlap / ids.length) * Math.log(parts);
      }
    }
    if (distance === 0) same++;
    else variation += distance / Math.log(ids.length);
  }
  const share = (sum: number): number => roundSignificant(sum / runs, 12);
  return {
    ...{ runs, same, variation: share(variation) },
    ofEntity: new Map([...shared].map(([id, sum]) => [id, share(sum)])),
  };
}
