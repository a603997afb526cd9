import { discSizes } from './disc-size.js';
import { boxOf, fitPoints, squareAt } from './fit-box.js';
import { layByLinks } from './lay-by-links.js';
import type { LaidEntity, LayoutHooks, Point, Points } from './layout-model.js';
import { packDiscs } from './pack-discs.js';
import type { LaidPair } from './pair-links.js';
import { partDiscs } from './part-discs.js';

/** Fewer members stand no disc of their own. */
const MIN_MEMBERS = 3;

/** Groups that get a disc: more would take long to pack, and be too small to see. */
const MOST_GROUPS = 80;

/** Room for the title of a group, and between groups, as a share of its radius. */
const MARGIN = 1.22;

/** How much of a disc its members may cover. */
const COVERED = 0.36;

interface Members {
  readonly group: number;
  readonly entities: readonly LaidEntity[];
}

/** The groups that get a disc, the largest first; everybody else stands in none. */
function divide(entities: readonly LaidEntity[], groups: ReadonlyMap<string, number>): Members[] {
  const byGroup = new Map<number, LaidEntity[]>();
  for (const entity of entities) {
    const group = groups.get(entity.id);
    if (group === undefined) continue;
    const known = byGroup.get(group);
    if (known) known.push(entity);
    else byGroup.set(group, [entity]);
  }
  return [...byGroup]
    .map(([group, members]) => ({ group, entities: members }))
    .filter((each) => each.entities.length >= MIN_MEMBERS)
    .sort((a, b) => b.entities.length - a.entities.length || a.group - b.group)
    .slice(0, MOST_GROUPS);
}

/** One group by itself, round the origin; `radius` holds all of it. */
async function layGroup(
  { entities }: Members,
  pairs: readonly LaidPair[],
  sizes: ReadonlyMap<string, number>,
  hooks: LayoutHooks,
): Promise<{ points: Points; radius: number }> {
  const ids = new Set(entities.map(({ id }) => id));
  const own = pairs.filter(({ a, b }) => ids.has(a) && ids.has(b));
  // A pin holds in the whole picture; where it would be within its group says nothing.
  const free = entities.map((each) => ({ ...each, pinned: false }));
  const laid = await layByLinks(free, own, new Map(), { ...hooks, onShare: () => undefined });
  const covered = entities.reduce((sum, { id }) => sum + (sizes.get(id) ?? 0) ** 2, 0);
  const side = Math.sqrt(covered / COVERED);
  const discs = [...fitPoints(laid, squareAt({ x: 0, y: 0 }, side))].map(([id, { x, y }]) => {
    return { id, x, y, radius: sizes.get(id) ?? 0, isFixed: false };
  });
  await partDiscs(discs, hooks.goesOn);
  const box = boxOf(discs) ?? squareAt({ x: 0, y: 0 }, 0);
  const middle = { x: (box.left + box.right) / 2, y: (box.low + box.high) / 2 };
  const points = new Map(
    discs.map(({ id, x, y }) => [id, { x: x - middle.x, y: y - middle.y }] as const),
  );
  const reach = discs.map(({ x, y, radius }) => Math.hypot(x - middle.x, y - middle.y) + radius);
  return { points, radius: Math.max(...reach) };
}

/** Links between each group and the others. */
function tiesOf(
  divided: readonly Members[],
  groups: ReadonlyMap<string, number>,
  pairs: readonly LaidPair[],
): ReadonlyMap<number, Map<number, number>> {
  const ties = new Map(divided.map(({ group }) => [group, new Map<number, number>()]));
  for (const { a, b, weight } of pairs) {
    const [one, other] = [groups.get(a), groups.get(b)];
    if (one === undefined || other === undefined || one === other) continue;
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const row = ties.get(from);
      row?.set(to, (row.get(to) ?? 0) + weight);
    }
  }
  return ties;
}

/**
 * Each group by itself, laid out by its own links, groups that are tied beside each other. Entities of
 * no group of three stand in none: they are not among the points.
 */
export async function layByGroup(
  entities: readonly LaidEntity[],
  pairs: readonly LaidPair[],
  groups: ReadonlyMap<string, number>,
  hooks: LayoutHooks,
): Promise<Points> {
  const divided = divide(entities, groups);
  const sizes = discSizes(entities);
  const ties = tiesOf(divided, groups, pairs);
  const laid = new Map<number, { points: Points; radius: number }>();
  for (const [index, members] of divided.entries()) {
    laid.set(members.group, await layGroup(members, pairs, sizes, hooks));
    hooks.onShare((index + 1) / divided.length);
  }
  const centres = packDiscs(
    divided.map(({ group }) => ({
      key: group,
      radius: (laid.get(group)?.radius ?? 0) * MARGIN,
      ties: ties.get(group) ?? new Map<number, number>(),
    })),
  );
  const points = new Map<string, Point>();
  for (const [group, { points: own }] of laid) {
    const { x, y } = centres.get(group) ?? { x: 0, y: 0 };
    for (const [id, point] of own) points.set(id, { x: point.x + x, y: point.y + y });
  }
  return points;
}
