import { createBreath } from '../../breathe.js';
import type { CallHours } from '../../contract/calls.js';
import type { Caller } from '../../disclosure/open-case.js';
import { openPart } from '../../disclosure/open-part.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import { hourOfWeek } from './hour-of-week.js';
import { type CallsRequest, ownCalls } from './own-calls.js';

const HOURS = 168;

/** In which hours of the week the calls of a part of a case begin. */
export async function readCallHours(
  caller: Caller,
  caseName: string,
  request: CallsRequest,
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
  for (const at of calls) {
    const time = part.indexed.snapshot.links[at]?.time;
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
    held,
    missing: [...part.missing],
  };
}
