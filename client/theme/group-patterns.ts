import { PATTERN_SIDE, patternOf } from '../../server/contract/group-patterns.js';

/** Where the tiles round a tile begin: what is drawn at an edge reaches over it. */
const ROUND = [-PATTERN_SIDE, 0, PATTERN_SIDE];

/** The strokes of a group's pattern as a path of one tile; none for groups that share one colour. */
export function groupPattern(group: number): string | null {
  const strokes = patternOf(group);
  if (strokes.length === 0) return null;
  return ROUND.flatMap((left) =>
    ROUND.flatMap((top) =>
      strokes.map((points) => `M${points.map(([x, y]) => `${x + left} ${y + top}`).join('L')}`),
    ),
  ).join('');
}
