import type { Guide } from '../../server/contract/chart.js';
import { mercator } from '../state/mercator.js';
import { EXTENT } from '../state/start-spots.js';
import { ENTITY_KINDS } from '../../server/contract/entity.js';
import { discSizes } from './disc-size.js';
import { type Box, boxOf, fitBox, squareAt } from './fit-box.js';
import { layByGroup } from './lay-by-group.js';
import { layByLinks } from './lay-by-links.js';
import { type Lane, layByTime } from './lay-by-time.js';
import { layInCircle } from './lay-in-circle.js';
import { layInLayers } from './lay-in-layers.js';
import type {
  GuideWords,
  LaidEntity,
  LayoutHooks,
  LayoutRequest,
  LayoutResult,
  Point,
  Points,
} from './layout-model.js';
import { pairLinks } from './pair-links.js';
import { partDiscs } from './part-discs.js';
import { layoutGroups } from './pull-groups.js';
import { setApart } from './set-apart.js';

/** What a layout makes of the entities that it has something to say of, in units of its own. */
interface Laid {
  readonly points: Points;
  readonly against?: number;
  readonly guides?: readonly Guide[];
  /** The units are those of the picture, and stay. */
  readonly keepsUnits?: boolean;
}

const FRAME: Box = squareAt({ x: 0, y: 0 }, EXTENT);

/** A part of the picture stays where it stands, and takes the room that its entities need. */
function frameOf({ entities, isPart }: LayoutRequest): Box {
  const box = boxOf(entities);
  if (!isPart || !box) return FRAME;
  const middle = { x: (box.left + box.right) / 2, y: (box.low + box.high) / 2 };
  const sizes = [...discSizes(entities).values()];
  const needed = Math.sqrt(sizes.reduce((sum, size) => sum + (2 * size) ** 2, 0));
  const half = Math.max(box.right - box.left, box.high - box.low, needed) / 2;
  return squareAt(middle, half);
}

/** Entities pushed apart, pinned ones not; `points` says where they stand. */
async function separated(
  entities: readonly LaidEntity[],
  points: Points,
  hooks: LayoutHooks,
): Promise<Points> {
  const sizes = discSizes(entities);
  const discs = [...entities]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((entity) => {
      const at = entity.pinned ? entity : points.get(entity.id);
      if (!at) return [];
      const radius = sizes.get(entity.id) ?? 0;
      return [{ id: entity.id, x: at.x, y: at.y, radius, isFixed: entity.pinned }];
    });
  await partDiscs(discs, hooks.goesOn);
  return new Map(discs.map(({ id, x, y }) => [id, { x, y }]));
}

function laneByKind({ kind }: LaidEntity, words: GuideWords): Lane {
  return { key: String(ENTITY_KINDS.indexOf(kind)), title: words.kinds[kind] };
}

/** Groups in their own order; those of none last. */
function laneByGroup(
  { id }: LaidEntity,
  groups: ReadonlyMap<string, number>,
  words: GuideWords,
): Lane {
  const group = groups.get(id);
  if (group === undefined) return { key: '~', title: words.noGroup };
  const title = words.group.replace('%', String(group));
  return { key: String(group).padStart(8, '0'), title };
}

async function lay(request: LayoutRequest, hooks: LayoutHooks): Promise<Laid> {
  const { kind, entities, bundles, isPart, words } = request;
  const pairs = pairLinks(new Set(entities.map(({ id }) => id)), bundles);
  const known = new Map(
    entities.flatMap(({ id, group }) => (group === null ? [] : [[id, group] as const])),
  );
  switch (kind) {
    case 'links': {
      // A part is laid out round its own middle: where its pins stand in the picture means nothing there.
      const free = isPart ? entities.map((each) => ({ ...each, pinned: false })) : entities;
      const points = await layByLinks(free, pairs, layoutGroups(entities, pairs), hooks);
      return { points, keepsUnits: free.some(({ pinned }) => pinned) };
    }
    case 'groups':
      return { points: await layByGroup(entities, pairs, layoutGroups(entities, pairs), hooks) };
    case 'circle':
      return { points: layInCircle(entities, layoutGroups(entities, pairs)) };
    case 'hierarchy':
    case 'money':
      return layInLayers(kind, entities, bundles, hooks);
    case 'time-by-kind':
      return layByTime(entities, (entity) => laneByKind(entity, words), words);
    case 'time-by-group':
      return layByTime(entities, (entity) => laneByGroup(entity, known, words), words);
    case 'place':
      return {
        points: new Map(
          entities.flatMap(({ id, place }) => (place ? [[id, mercator(place)] as const] : [])),
        ),
      };
    case 'overlap':
      return { points: new Map(entities.map((each) => [each.id, each])), keepsUnits: true };
  }
}

/** How many of those set apart stand beside each other in the width of the frame. */
const APART_IN_ROW = 30;

/** Layouts after which nobody may stand on somebody else; the others say by x or y what they mean. */
const PARTED: ReadonlySet<LayoutRequest['kind']> = new Set(['links', 'groups', 'place', 'overlap']);

/**
 * Where the entities of a request stand under its layout, filling the frame of the picture, or their
 * part of it. The same request gives the same answer. Pinned entities are in no answer: they stay.
 */
export async function layOut(request: LayoutRequest, hooks: LayoutHooks): Promise<LayoutResult> {
  const { entities } = request;
  const laid = await lay(request, hooks);
  const frame = frameOf(request);
  const isOut = entities.filter(({ id, pinned }) => !pinned && !laid.points.has(id));
  const box = boxOf(laid.points.values()) ?? squareAt({ x: 0, y: 0 }, 0);
  const own = laid.keepsUnits ? null : fitBox(box, frame);
  const fitted = new Map(
    [...laid.points].map(([id, point]): [string, Point] => [id, own ? own.apply(point) : point]),
  );
  let points: Points = fitted;
  if (PARTED.has(request.kind)) points = await separated(entities, fitted, hooks);
  const step = (frame.right - frame.left) / APART_IN_ROW;
  const apart = setApart(isOut, boxOf(points.values()) ?? frame, step);
  const all = new Map([...points, ...apart]);
  const whole = boxOf(all.values());
  const again = whole && !laid.keepsUnits ? fitBox(whole, frame) : null;
  const pinned = new Set(entities.filter((each) => each.pinned).map(({ id }) => id));
  const place = (point: Point) => (again && pinned.size === 0 ? again.apply(point) : point);
  const guides = (laid.guides ?? []).map(({ axis, at, text }): Guide => {
    const point = own?.apply(axis === 'x' ? { x: at, y: 0 } : { x: 0, y: at }) ?? { x: at, y: at };
    return { axis, at: place(point)[axis], text };
  });
  hooks.onShare(1);
  return {
    points: new Map(
      [...all].flatMap(([id, point]) => (pinned.has(id) ? [] : [[id, place(point)] as const])),
    ),
    apart: [...apart.keys()],
    against: laid.against ?? 0,
    guides: request.isPart ? [] : guides,
  };
}
