import type { MapMoment } from '../../server/contract/map-view.js';
import type { TimeSpan } from '../../server/contract/time.js';

/** A time without a zone may lie this far off, ms: the clocks of the world span from −12 to +14 hours. */
const ZONE_DOUBT_MS = 14 * 3_600_000;

/** A place at which somebody is recorded with a time, numbered in the order of times. */
export interface RouteStop {
  readonly number: number;
  readonly place: string;
  readonly moments: readonly (MapMoment & { readonly time: TimeSpan })[];
}

/** From one stop to the next. */
export interface RouteLeg {
  readonly from: string;
  readonly to: string;
  /** The times say which came first; otherwise they overlap, or one of them is not exact enough. */
  readonly isCertain: boolean;
}

export interface EntityRoute {
  readonly stops: readonly RouteStop[];
  readonly legs: readonly RouteLeg[];
  /** Records that give a place and no time: they are on no route. */
  readonly undated: readonly MapMoment[];
}

/** Earliest and latest instant at which it may have been there, ms. */
function bounds({ startMs, endMs, zone }: TimeSpan): readonly [number, number] {
  const doubt = zone === 'unknown' ? ZONE_DOUBT_MS : 0;
  return [startMs - doubt, (endMs ?? startMs) + doubt];
}

/**
 * The way of one entity by its records with a time and a place: stops in the order of times, several
 * records in a row at one place as one stop. Nothing is said of what lies between two stops.
 */
export function routeOf(moments: readonly MapMoment[], entity: string): EntityRoute {
  const own = moments.filter((moment) => moment.entity === entity);
  const dated = own
    .flatMap((moment) => (moment.time ? [{ ...moment, time: moment.time }] : []))
    .sort((a, b) => a.time.startMs - b.time.startMs || (a.place < b.place ? -1 : 1));
  const stops: { number: number; place: string; moments: typeof dated }[] = [];
  for (const moment of dated) {
    const last = stops.at(-1);
    if (last?.place === moment.place) last.moments.push(moment);
    else stops.push({ number: stops.length + 1, place: moment.place, moments: [moment] });
  }
  const legs = stops.slice(1).map((stop, index): RouteLeg => {
    const before = stops[index];
    const left = Math.max(...(before?.moments ?? []).map(({ time }) => bounds(time)[1]));
    const came = Math.min(...stop.moments.map(({ time }) => bounds(time)[0]));
    return { from: before?.place ?? stop.place, to: stop.place, isCertain: left <= came };
  });
  return { stops, legs, undated: own.filter(({ time }) => !time) };
}

/** Legs of several entities between the same two places, in one direction. */
export interface SharedLeg extends RouteLeg {
  readonly count: number;
}

/** All legs of some entities, counted; certain as soon as the order of one of them is. */
export function sharedLegs(moments: readonly MapMoment[], entities: Iterable<string>): SharedLeg[] {
  const byEntity = new Map<string, MapMoment[]>();
  for (const moment of moments) {
    const known = byEntity.get(moment.entity);
    if (known) known.push(moment);
    else byEntity.set(moment.entity, [moment]);
  }
  const legs = new Map<string, SharedLeg>();
  for (const entity of entities) {
    for (const leg of routeOf(byEntity.get(entity) ?? [], entity).legs) {
      const key = JSON.stringify([leg.from, leg.to]);
      const known = legs.get(key);
      legs.set(key, {
        ...leg,
        isCertain: leg.isCertain || (known?.isCertain ?? false),
        count: (known?.count ?? 0) + 1,
      });
    }
  }
  return [...legs.values()];
}
