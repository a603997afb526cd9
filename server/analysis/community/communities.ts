import type { Group } from '../number-groups.js';

export interface Communities {
  readonly groups: readonly Group[];
  /** Of the partition, at the resolution asked for; 0 where there is no link to divide. */
  readonly modularity: number;
}
