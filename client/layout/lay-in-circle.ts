import { EXTENT } from '../state/start-spots.js';
import type { LaidEntity, Points } from './layout-model.js';

/** Free places on the ring between two groups. */
const GAP = 2;

/** Entities in the order of the ring: group by group, those of none last; within one by kind, then id. */
function ringOrder(
  entities: readonly LaidEntity[],
  groups: ReadonlyMap<string, number>,
): LaidEntity[] {
  const groupOf = ({ id }: LaidEntity) => groups.get(id) ?? Infinity;
  return [...entities].sort((one, other) => {
    const [a, b] = [groupOf(one), groupOf(other)];
    if (a !== b) return a < b ? -1 : 1;
    if (one.kind !== other.kind) return one.kind < other.kind ? -1 : 1;
    return one.id < other.id ? -1 : 1;
  });
}

/** All on one ring, clockwise from the top, with a gap between groups. Pinned entities take no place. */
export function layInCircle(
  entities: readonly LaidEntity[],
  groups: ReadonlyMap<string, number>,
): Points {
  const ring = ringOrder(
    entities.filter(({ pinned }) => !pinned),
    groups,
  );
  const steps: number[] = [];
  let place = 0;
  ring.forEach(({ id }, index) => {
    const before = ring[index - 1];
    if (before) place += groups.get(before.id) === groups.get(id) ? 1 : 1 + GAP;
    steps.push(place);
  });
  const hasGroups = new Set(ring.map(({ id }) => groups.get(id))).size > 1;
  const total = place + 1 + (hasGroups ? GAP : 0);
  return new Map(
    ring.map(({ id }, index) => {
      const angle = Math.PI / 2 - ((steps[index] ?? 0) / total) * 2 * Math.PI;
      return [id, { x: EXTENT * Math.cos(angle), y: EXTENT * Math.sin(angle) }];
    }),
  );
}
