import { ownEnds } from '../../analysis/projection/own-ends.js';
import { createBreath } from '../../breathe.js';
import type { CallHours } from '../../contract/calls.js';
import type { SnapshotLink } from '../../contract/snapshot.js';
import type { Caller } from '../../disclosure/open-case.js';
import {
  askedIds,
  openPart,
  type OpenedPart,
  type PartRequest,
} from '../../disclosure/open-part.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import { hourOfWeek } from './hour-of-week.js';

const HOURS = 168;

/** The calls of the part, and which phones were counted because somebody asked for held them. */
function ownCalls(part: OpenedPart, { reach, withHeld }: HoursRequest) {
  const { indexed, links, asked } = part;
  const owners = askedIds(part);
  const isOwn = ownEnds(indexed.snapshot, owners, withHeld);
  const held = new Set<string>();
  const calls = links.flatMap((at): SnapshotLink[] => {
    const link = indexed.snapshot.links[at];
    if (link?.kind !== 'calls') return [];
    if (asked === null) return [link];
    const ends = [link.source, link.target];
    const own = ends.filter((end) => isOwn(end, link.time));
    if (own.length < (reach === 'between' ? 2 : 1)) return [];
    for (const end of own) if (!owners.has(end)) held.add(end);
    return [link];
  });
  return { calls, held };
}

type HoursRequest = PartRequest & { readonly withHeld: boolean };

/** In which hours of the week the calls of a part of a case begin. */
export async function readCallHours(
  caller: Caller,
  caseName: string,
  request: HoursRequest,
  snapshots: SnapshotCache,
): Promise<CallHours> {
  const part = await openPart(caller, caseName, snapshots, { ...request, reach: 'any' });
  const { calls, held } = ownCalls(part, request);
  const breathe = createBreath();
  const hours = new Array<number>(HOURS).fill(0);
  const unknown = { calls: 0, hours: new Array<number>(HOURS).fill(0) };
  const zones = new Map<string, number>();
  let vague = 0;
  let undated = 0;
  for (const { time } of calls) {
    const hour = time ? hourOfWeek(time) : null;
    if (!time) undated += 1;
    else if (hour === null) vague += 1;
    else if (time.zone === 'unknown') {
      unknown.calls += 1;
      unknown.hours[hour] = (unknown.hours[hour] ?? 0) + 1;
    } else {
      hours[hour] = (hours[hour] ?? 0) + 1;
      const zone = time.zone ?? 'UTC';
      zones.set(zone, (zones.get(zone) ?? 0) + 1);
    }
    await breathe();
  }
  return {
    case: part.opened.caseFile.name,
    calls: calls.length,
    hours,
    zones: [...zones]
      .map(([zone, count]) => ({ zone, calls: count }))
      .sort((a, b) => b.calls - a.calls || (a.zone < b.zone ? -1 : 1)),
    unknownZone: unknown,
    vague,
    undated,
    held: held.size,
    missing: [...part.missing],
  };
}
