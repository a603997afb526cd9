import type { Snapshot, SnapshotLink } from '../../contract/snapshot.js';
import { compareText } from '../compare-text.js';

/** What stands for records that declare no origin: together they count as one. */
export const UNDECLARED = '';

function originsOf({ origins }: SnapshotLink): readonly string[] {
  return origins ?? [UNDECLARED];
}

export interface OriginCount {
  readonly origin: string;
  /** Recorded links that it states, alone or with others. */
  readonly links: number;
}

/** Who or what knew the recorded links first, most links first, equal numbers by name. */
export function listOrigins(snapshot: Snapshot): OriginCount[] {
  const counts = new Map<string, number>();
  for (const link of snapshot.links) {
    for (const origin of originsOf(link)) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  }
  return [...counts]
    .map(([origin, links]) => ({ origin, links }))
    .sort((left, right) => right.links - left.links || compareText(left.origin, right.origin));
}

/** Whether an origin that is not lost states the link too. */
export function restsOnOthers(link: SnapshotLink, lost: ReadonlySet<string>): boolean {
  return originsOf(link).some((origin) => !lost.has(origin));
}
