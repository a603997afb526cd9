import { compareText } from '../../analysis/compare-text.js';
import { createBreath } from '../../breathe.js';
import type { MapMoment, MapPlace, MapRequest, MapView } from '../../contract/map-view.js';
import type { Mask } from '../../disclosure/mask.js';
import { type Caller, openCase } from '../../disclosure/open-case.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import { type DrawnGraph, drawGraph } from './draw-graph.js';
import { PLACED_KINDS, type PlacingLink, placingLinks } from './placing-links.js';
import { type Coordinates, readCoordinates } from './read-coordinates.js';

/** Records that a map takes; a page that draws more shows nothing any more. */
const MOST_MOMENTS = 20_000;

/** Where a record puts an entity: at what it names, or where the event is that it names. */
interface Standing {
  readonly link: PlacingLink;
  readonly place: string;
  readonly via?: string;
}

function standings(
  { own, ofEvents }: Awaited<ReturnType<typeof placingLinks>>,
  located: ReadonlyMap<string, Coordinates>,
): Standing[] {
  return own.flatMap((link): Standing[] => {
    const { target } = link;
    if (located.has(target)) return [{ link, place: target }];
    const [at] = (ofEvents.get(target) ?? [])
      .map((each) => each.target)
      .filter((id) => located.has(id))
      .sort(compareText);
    return at === undefined ? [] : [{ link, place: at, via: target }];
  });
}

/** Events that somebody hidden is tied to by any record: a booked room, a transfer, a raid. */
async function privateEvents({ indexed }: DrawnGraph, mask: Mask): Promise<ReadonlySet<string>> {
  const breathe = createBreath();
  const { snapshot, sources, targets } = indexed;
  const events = new Set<string>();
  const look = (id: string, other: number | undefined) => {
    const entity = snapshot.entities[other ?? -1];
    if (entity?.kind === 'event' && mask.hides(id)) events.add(entity.id);
  };
  for (const [at, { source, target }] of snapshot.links.entries()) {
    look(source, targets[at]);
    look(target, sources[at]);
    await breathe();
  }
  return events;
}

/** What would say where a protected person lives, stays or is lodged. */
interface Withholding {
  readonly mask: Mask;
  readonly events: ReadonlySet<string>;
}

function isSpotWithheld({ mask, events }: Withholding, id: string): boolean {
  return mask.hides(id) || events.has(id);
}

/**
 * Left out of the map: places that are hidden themselves; where whoever is hidden is located; and where an
 * event lies that somebody hidden is tied to, whoever else is. What stays of a protected person are the
 * borders and places that they are recorded to pass or visit, under their pseudonym.
 */
function isWithheld(rule: Withholding, { link, place, via }: Standing): boolean {
  const { entity, kind } = link;
  return (
    isSpotWithheld(rule, place) ||
    (via !== undefined && rule.events.has(via)) ||
    rule.events.has(entity) ||
    (kind === 'located_at' && rule.mask.hides(entity))
  );
}

function byEntityAndTime(one: Standing, other: Standing): number {
  const startOf = ({ link }: Standing) => link.time?.startMs ?? Infinity;
  const [a, b] = [startOf(one), startOf(other)];
  return (
    compareText(one.link.entity, other.link.entity) ||
    (a === b ? compareText(one.place, other.place) : a < b ? -1 : 1)
  );
}

/** Everything that could have coordinates: drawn spots, and what the placing links lead to. */
function spotsOf(
  { indexed, drawn }: DrawnGraph,
  { own, ofEvents }: Awaited<ReturnType<typeof placingLinks>>,
): { drawnIds: string[]; ids: string[] } {
  const { entities } = indexed.snapshot;
  const drawnSpots = drawn.flatMap((place) => {
    const entity = entities[place];
    return entity && PLACED_KINDS.has(entity.kind) ? [entity.id] : [];
  });
  const targets = own.map(({ target }) => target);
  const behindEvents = targets.flatMap((id) => (ofEvents.get(id) ?? []).map((each) => each.target));
  return {
    drawnIds: drawnSpots,
    ids: [...new Set([...drawnSpots, ...targets, ...behindEvents])].sort(compareText),
  };
}

/**
 * Where the drawn entities are recorded: places, touchpoints and events with coordinates, and the records
 * that put an entity there. What would say where a protected person lives or is lodged is left out, and
 * counted.
 */
export async function showMap(
  caller: Caller,
  caseName: string,
  { entities, filter }: MapRequest,
  snapshots: SnapshotCache,
): Promise<MapView> {
  const breathe = createBreath();
  const opened = await openCase(caller, caseName);
  const { caseFile, mask } = opened;
  const request = { entities, filter, limit: Math.max(1, entities.length) };
  const graph = await drawGraph(caller, opened, snapshots, request);
  const links = await placingLinks(graph);
  const { drawnIds, ids } = spotsOf(graph, links);
  const located = await readCoordinates(caller.store, caseFile.id, ids);
  const all = standings(links, located).sort(byEntityAndTime);
  const rule = { mask, events: await privateEvents(graph, mask) };
  const shown = all.filter((each) => !isWithheld(rule, each));
  const drawnSpots = drawnIds.filter((id) => located.has(id));
  const openSpots = drawnSpots.filter((id) => !isSpotWithheld(rule, id));
  const onMap = new Set([...openSpots, ...shown.map(({ place }) => place)]);

  const places: MapPlace[] = [];
  for (const id of [...onMap].sort(compareText)) {
    const entity = graph.indexed.snapshot.entities[graph.indexed.places.get(id) ?? -1];
    const at = located.get(id);
    if (!entity || !at) continue;
    const { kind, name } = entity;
    places.push({ id: mask.id(id), kind, name: mask.name(id, name, kind), ...at });
    await breathe();
  }
  const moments = shown.slice(0, MOST_MOMENTS).map(({ link, place, via }): MapMoment => {
    const { entity, kind, time } = link;
    return {
      entity: mask.id(entity),
      place: mask.id(place),
      kind,
      ...(via !== undefined && { via: mask.id(via) }),
      ...(time && { time }),
    };
  });
  const placed = new Set([...openSpots, ...shown.map(({ link }) => link.entity)]);
  return {
    case: caseFile.name,
    places,
    moments,
    more: Math.max(0, shown.length - MOST_MOMENTS),
    placed: placed.size,
    drawn: graph.drawn.length,
    withheld: all.length - shown.length + (drawnSpots.length - openSpots.length),
  };
}
