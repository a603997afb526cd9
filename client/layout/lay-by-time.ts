import type { Guide } from '../../server/contract/chart.js';
import { EXTENT } from '../state/start-spots.js';
import { discSizes } from './disc-size.js';
import type { GuideWords, LaidEntity, Point, Points } from './layout-model.js';
import { axisMarks, timeAxis, timeWords } from './time-axis.js';

export interface Lane {
  readonly key: string;
  readonly title: string;
}

/** Room between lanes, in steps. */
const LANE_GAP = 2.5;

/** Width for those before, and those after the axis, as a share of it. */
const ZONE = 0.3;

/** Height of all lanes, in the layout's units; rows come nearer to fit in, or stand farther apart. */
const HEIGHT = 1.5 * EXTENT;
const MOST_STRETCHED = 2.5;

interface Timed {
  readonly entity: LaidEntity;
  readonly ms: number;
}

/** Rows of a lane: each entity in the first one where nobody stands in its way. */
function fillRows(timed: readonly { id: string; x: number }[], step: number) {
  const ends: number[] = [];
  const rows = new Map<string, number>();
  for (const { id, x } of timed) {
    let row = ends.findIndex((end) => x - end >= step);
    if (row < 0) row = ends.length;
    ends[row] = x;
    rows.set(id, row);
  }
  return { rows, count: ends.length };
}

/**
 * From left to right by the time of the first record, in lanes. x is the time and nothing else; y within a
 * lane only keeps entities apart. Entities before or after the axis stand beside it in their order, and the
 * guides say so. Entities without a time are not among the points.
 */
export function layByTime(
  entities: readonly LaidEntity[],
  laneOf: (entity: LaidEntity) => Lane,
  words: GuideWords,
): { readonly points: Points; readonly guides: readonly Guide[] } {
  const timed = entities
    .flatMap((entity): Timed[] =>
      entity.firstMs === undefined ? [] : [{ entity, ms: entity.firstMs }],
    )
    .sort((a, b) => a.ms - b.ms || (a.entity.id < b.entity.id ? -1 : 1));
  if (timed.length === 0) return { points: new Map(), guides: [] };
  const axis = timeAxis(timed.map(({ ms }) => ms));
  const radius = Math.max(...discSizes(entities).values());
  const step = 2 * radius;
  const lanes = new Map<string, { title: string; timed: Timed[] }>();
  for (const each of timed) {
    const { key, title } = laneOf(each.entity);
    const known = lanes.get(key);
    if (known) known.timed.push(each);
    else lanes.set(key, { title, timed: [each] });
  }
  const sorted = [...lanes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, lane]) => lane);

  const { fromMs, untilMs } = axis;
  const early = timed.filter(({ ms }) => ms < fromMs);
  const late = timed.filter(({ ms }) => ms > untilMs);
  const width = (2 * EXTENT) / (1 + 2 * ZONE);
  const zone = width * ZONE;
  const onAxis = (ms: number) =>
    untilMs === fromMs ? width / 2 : ((ms - fromMs) / (untilMs - fromMs)) * width;
  const spread = () => {
    const ranks = new Map([
      ...early.map(
        (each, rank) => [each.entity.id, (rank + 1) / (early.length + 1) - 1.1] as const,
      ),
      ...late.map((each, rank) => [each.entity.id, (rank + 1) / (late.length + 1) + 0.1] as const),
    ]);
    const xOf = ({ entity, ms }: Timed) => {
      const rank = ranks.get(entity.id) ?? 0;
      if (ms < fromMs) return rank * zone;
      if (ms > untilMs) return width + rank * zone;
      return onAxis(ms);
    };
    const points = new Map<string, Point>();
    const titles: Guide[] = [];
    let top = 0;
    for (const lane of sorted) {
      const placed = lane.timed.map((each) => ({ id: each.entity.id, x: xOf(each) }));
      const { rows, count } = fillRows(placed, step);
      for (const { id, x } of placed) points.set(id, { x, y: top - (rows.get(id) ?? 0) * step });
      titles.push({ axis: 'y', at: top + step * 0.75, text: lane.title });
      top -= (count - 1) * step + LANE_GAP * step;
    }
    return { points, titles, height: -top };
  };

  const laid = spread();
  const stretch = Math.min(MOST_STRETCHED, HEIGHT / laid.height);
  const points = new Map(
    [...laid.points].map(([id, { x, y }]) => [id, { x, y: y * stretch }] as const),
  );
  const titles = laid.titles.map((title) => ({ ...title, at: title.at * stretch }));
  const times = timeWords(words.locale);
  const marks = axisMarks(axis, times).map(({ ms, text }): Guide => ({
    ...{ axis: 'x', at: onAxis(ms), text },
  }));
  const ends: Guide[] = [];
  if (early.length > 0) {
    const text = words.before.replace('%', times.day.format(fromMs));
    ends.push({ axis: 'x', at: -0.6 * zone, text });
  }
  if (late.length > 0) {
    const text = words.after.replace('%', times.day.format(untilMs));
    ends.push({ axis: 'x', at: width + 0.6 * zone, text });
  }
  return { points, guides: [...titles, ...ends, ...marks] };
}
