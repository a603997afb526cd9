import { type Burst, findBursts } from '../../analysis/time/bursts.js';
import { findGaps } from '../../analysis/time/gaps.js';
import {
  countInSteps,
  instantOf,
  layOutSteps,
  type TimeSteps,
} from '../../analysis/time/time-steps.js';
import { createBreath } from '../../breathe.js';
import type { LinkKind } from '../../contract/link.js';
import { localDay } from '../../contract/time.js';
import type { KindTimes, TimesView } from '../../contract/times.js';
import type { Caller } from '../../disclosure/open-case.js';
import { openPart, type OpenedPart, type PartRequest } from '../../disclosure/open-part.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';

const DAY_MS = 86_400_000;

/** Fewer links or days than this have no usual rate to rise above. */
const FEWEST_LINKS = 10;
const FEWEST_DAYS = 14;

/** The times of the links of one kind. */
interface Recorded {
  readonly instants: number[];
  /** Days on which links are known to lie, each link once. */
  readonly days: number[];
  undated: number;
  vague: number;
}

async function gather({ indexed, links }: OpenedPart): Promise<Map<LinkKind, Recorded>> {
  const breathe = createBreath();
  const byKind = new Map<LinkKind, Recorded>();
  for (const at of links) {
    const link = indexed.snapshot.links[at];
    if (!link) continue;
    let recorded = byKind.get(link.kind);
    if (!recorded) {
      recorded = { instants: [], days: [], undated: 0, vague: 0 };
      byKind.set(link.kind, recorded);
    }
    const ms = instantOf(link.time);
    const day = link.time ? localDay(link.time) : null;
    if (ms === undefined) recorded.undated += 1;
    else recorded.instants.push(ms);
    if (day !== null) recorded.days.push(day);
    else if (ms !== undefined) recorded.vague += 1;
    await breathe();
  }
  return byKind;
}

/** Links on each day from the first to the last that the axis holds. */
function countDays(days: readonly number[], axis: TimeSteps): { counts: number[]; first: number } {
  const from = axis.fromMs / DAY_MS;
  const within = days.filter(
    (day) => day >= from && day < from + (axis.steps * axis.stepMs) / DAY_MS,
  );
  const first = within.reduce((least, day) => Math.min(least, day), Infinity);
  const last = within.reduce((most, day) => Math.max(most, day), -Infinity);
  if (within.length < FEWEST_LINKS || last - first + 1 < FEWEST_DAYS) return { counts: [], first };
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const day of within) counts[day - first] = (counts[day - first] ?? 0) + 1;
  return { counts, first };
}

const stretch = ({ fromDay, untilDay }: { fromDay: number; untilDay: number }) => ({
  fromMs: fromDay * DAY_MS,
  untilMs: (untilDay + 1) * DAY_MS - 1,
});

/** How many links lie in as many days of the rest of the span. */
function usualFor(
  { fromDay, untilDay }: Burst,
  bursts: readonly Burst[],
  counts: number[],
): number {
  const lengthOf = (each: Pick<Burst, 'fromDay' | 'untilDay'>) => each.untilDay - each.fromDay + 1;
  const raised = bursts.reduce((sum, { links }) => sum + links, 0);
  const raisedDays = bursts.reduce((sum, each) => sum + lengthOf(each), 0);
  const rest = counts.reduce((sum, count) => sum + count, 0) - raised;
  const days = counts.length - raisedDays;
  return days === 0 ? 0 : (rest / days) * lengthOf({ fromDay, untilDay });
}

function toKindTimes(kind: LinkKind, recorded: Recorded, axis: TimeSteps | null): KindTimes {
  const { instants, days, undated, vague } = recorded;
  const counted = axis ? countInSteps(instants, axis) : { counts: [], before: 0, after: 0 };
  const daily = axis ? countDays(days, axis) : { counts: [], first: 0 };
  const bursts = findBursts(daily.counts, daily.first);
  return {
    ...{ kind, links: instants.length + undated, ...counted, undated, vague },
    bursts: bursts.map((burst) => ({
      ...stretch(burst),
      links: burst.links,
      usual: Math.round(usualFor(burst, bursts, daily.counts) * 10) / 10,
    })),
    gaps: findGaps(daily.counts, daily.first).map(stretch),
  };
}

/** When the links of a part of a case begin, for each kind, with its bursts and gaps. */
export async function readTimes(
  caller: Caller,
  caseName: string,
  { filter, steps, ...request }: PartRequest & { readonly steps: number },
  snapshots: SnapshotCache,
): Promise<TimesView> {
  const { fromMs: _from, untilMs: _until, ...atAnyTime } = filter;
  const part = await openPart(caller, caseName, snapshots, { ...request, filter: atAnyTime });
  const byKind = await gather(part);
  const all = [...byKind.values()].flatMap(({ instants }) => instants);
  const axis = layOutSteps(Float64Array.from(all), steps);
  return {
    case: part.opened.caseFile.name,
    ...(axis && { axis }),
    kinds: [...byKind]
      .map(([kind, recorded]) => toKindTimes(kind, recorded, axis))
      .sort((a, b) => b.links - a.links || (a.kind < b.kind ? -1 : 1)),
    missing: [...part.missing],
  };
}
