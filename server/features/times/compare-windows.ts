import { benjaminiHochberg } from '../../analysis/brokers/benjamini-hochberg.js';
import { equalRatesP } from '../../analysis/time/compare-rates.js';
import {
  type Change,
  CHANGES,
  type ComparedEntity,
  type ComparisonView,
} from '../../contract/window-comparison.js';
import type { Caller } from '../../disclosure/open-case.js';
import { openPart, type PartRequest } from '../../disclosure/open-part.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import { coverageTest } from './observed.js';
import { countInWindows, type Window, type WindowCount } from './window-counts.js';

const DAY_MS = 86_400_000;

/** Share of false alarms among those called rising or falling (Benjamini & Hochberg). */
const FALSE_SHARE = 0.05;

const NONE: WindowCount = { links: 0, days: new Set() };

interface Compared {
  readonly place: number;
  readonly earlier: WindowCount;
  readonly later: WindowCount;
  readonly p?: number;
  readonly change: Change | null;
  /** Links a day, later less earlier. */
  readonly difference: number;
}

const daysOf = ({ fromMs, untilMs }: Window): number => (untilMs + 1 - fromMs) / DAY_MS;

const shown = ({ links, days }: WindowCount) => ({ links, days: days.size });

/** Changes of those with links in either window; p of those that have some in both. */
function judge(
  places: readonly number[],
  counts: readonly [ReadonlyMap<number, WindowCount>, ReadonlyMap<number, WindowCount>],
  days: readonly [number, number],
): Compared[] {
  const pairs = places.map((place) => {
    const earlier = counts[0].get(place) ?? NONE;
    const later = counts[1].get(place) ?? NONE;
    const difference = later.links / days[1] - earlier.links / days[0];
    return { place, earlier, later, difference };
  });
  const inBoth = pairs.filter(({ earlier, later }) => earlier.links > 0 && later.links > 0);
  const adjusted = benjaminiHochberg(
    inBoth.map(({ earlier, later }) => equalRatesP(earlier.links, later.links, days[0], days[1])),
  );
  const pOf = new Map(inBoth.map(({ place }, at) => [place, adjusted[at] ?? 1]));
  return pairs.map((pair) => {
    if (pair.earlier.links === 0) return { ...pair, change: 'new' };
    if (pair.later.links === 0) return { ...pair, change: 'gone' };
    const p = pOf.get(pair.place) ?? 1;
    const direction = pair.difference > 0 ? 'rising' : 'falling';
    return { ...pair, p, change: p <= FALSE_SHARE ? direction : null };
  });
}

/**
 * Who has links in one of two windows alone, and who has clearly more or fewer a day in the later one:
 * the rates differ by the exact test of two Poisson rates, adjusted for the number of entities. It is a
 * sieve: calls come in runs, which makes it call more than it says. Protected persons are in no list.
 */
export async function compareWindows(
  caller: Caller,
  caseName: string,
  {
    earlier,
    later,
    limit,
    filter,
    ...request
  }: PartRequest & { readonly earlier: Window; readonly later: Window; readonly limit: number },
  snapshots: SnapshotCache,
): Promise<ComparisonView> {
  const { fromMs: _from, untilMs: _until, ...atAnyTime } = filter;
  const part = await openPart(caller, caseName, snapshots, { ...request, filter: atAnyTime });
  const { opened, indexed, asked, missing } = part;
  const { windows, undated } = await countInWindows(part, [earlier, later]);
  const seen = [...new Set([...windows[0].byEntity.keys(), ...windows[1].byEntity.keys()])];
  const places = seen.filter((place) => asked?.has(place) ?? true).sort((a, b) => a - b);
  const entityAt = (place: number) => indexed.snapshot.entities[place];
  const open = places.filter((place) => !opened.isProtected(entityAt(place)?.id ?? ''));
  const days = [daysOf(earlier), daysOf(later)] as const;
  const compared = judge(open, [windows[0].byEntity, windows[1].byEntity], days);
  const changed = compared
    .filter(({ change }) => change !== null)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || a.place - b.place);
  const coverage = await caller.store.listCoverage(opened.caseFile.id);
  const observed = coverageTest(coverage, indexed.snapshot, [earlier, later]);
  const { mask } = opened;
  const entities = changed.slice(0, limit).flatMap((each): ComparedEntity[] => {
    const entity = entityAt(each.place);
    if (!entity || !each.change) return [];
    const { id, kind, name } = entity;
    return [
      {
        entity: { id: mask.id(id), kind, name: mask.name(id, name, kind) },
        earlier: shown(each.earlier),
        later: shown(each.later),
        change: each.change,
        ...(each.p !== undefined && { p: each.p }),
        coverage: observed(id),
      },
    ];
  });
  const count = (change: Change) => changed.filter((each) => each.change === change).length;
  return {
    case: opened.caseFile.name,
    earlier: { days: days[0], links: windows[0].links },
    later: { days: days[1], links: windows[1].links },
    entities,
    total: changed.length,
    counts: Object.fromEntries(CHANGES.map((change) => [change, count(change)])) as Record<
      Change,
      number
    >,
    alike: compared.length - changed.length,
    withheld: places.length - open.length,
    undated,
    missing: [...missing],
  };
}
