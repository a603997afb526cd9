import { instantOf } from '../../analysis/time/time-steps.js';
import { createBreath } from '../../breathe.js';
import { localDay, type TimeSpan } from '../../contract/time.js';
import type { OpenedPart } from '../../disclosure/open-part.js';

export interface Window {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** The links of an entity in a window. */
export interface WindowCount {
  links: number;
  readonly days: Set<number>;
}

export interface WindowCounts {
  /** By the place of the entity; a link to itself counts once. */
  readonly byEntity: ReadonlyMap<number, WindowCount>;
  readonly links: number;
}

export interface ComparedCounts {
  readonly windows: readonly [WindowCounts, WindowCounts];
  readonly undated: number;
}

interface Counting extends WindowCounts {
  readonly byEntity: Map<number, WindowCount>;
  links: number;
}

function add(counting: Counting, ends: ReadonlySet<number>, time: TimeSpan | undefined): void {
  counting.links += 1;
  const day = time ? localDay(time) : null;
  for (const place of ends) {
    let count = counting.byEntity.get(place);
    if (!count) {
      count = { links: 0, days: new Set() };
      counting.byEntity.set(place, count);
    }
    count.links += 1;
    if (day !== null) count.days.add(day);
  }
}

/** Links of each entity that begin in each of two windows, as the bars of a timeline count them. */
export async function countInWindows(
  { indexed, links }: OpenedPart,
  windows: readonly [Window, Window],
): Promise<ComparedCounts> {
  const breathe = createBreath();
  const { snapshot, sources, targets } = indexed;
  const counts: [Counting, Counting] = [
    { byEntity: new Map(), links: 0 },
    { byEntity: new Map(), links: 0 },
  ];
  let undated = 0;
  for (const at of links) {
    const time = snapshot.links[at]?.time;
    const ms = instantOf(time);
    if (ms === undefined) undated += 1;
    else {
      const ends = new Set([sources[at] ?? 0, targets[at] ?? 0]);
      if (ms >= windows[0].fromMs && ms <= windows[0].untilMs) add(counts[0], ends, time);
      if (ms >= windows[1].fromMs && ms <= windows[1].untilMs) add(counts[1], ends, time);
    }
    await breathe();
  }
  return { windows: counts, undated };
}
