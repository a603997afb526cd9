type Point = readonly [x: number, y: number];

/** A line from point to point. */
type Stroke = readonly Point[];

/** Side of a pattern's tile: pixels on the screen, points on paper. */
export const PATTERN_SIDE = 10;

const DOT: Stroke = Array.from({ length: 13 }, (_each, at) => {
  const angle = (at * Math.PI) / 6;
  return [5 + 2 * Math.cos(angle), 5 + 2 * Math.sin(angle)] as const;
});

const LEVEL: Stroke = [
  [0, 5],
  [10, 5],
];
const UPRIGHT: Stroke = [
  [5, 0],
  [5, 10],
];
const RISING: Stroke = [
  [0, 10],
  [10, 0],
];
const FALLING: Stroke = [
  [0, 0],
  [10, 10],
];

/**
 * Strokes in a tile, one set for each group with a colour of its own, the largest first: who cannot tell
 * the colours, or reads a sheet without them, tells the hatching. Twelve, as there are colours.
 */
const GROUP_PATTERNS: readonly (readonly Stroke[])[] = [
  [RISING],
  [DOT],
  [FALLING],
  [LEVEL],
  [RISING, FALLING],
  [UPRIGHT],
  [
    [
      [0, 7],
      [5, 3],
      [10, 7],
    ],
  ],
  [
    [
      [2, 5],
      [8, 5],
    ],
    [
      [5, 2],
      [5, 8],
    ],
  ],
  [
    [
      [1, 3],
      [6, 3],
    ],
    [
      [4, 8],
      [9, 8],
    ],
  ],
  [LEVEL, UPRIGHT],
  [
    [
      [5, 2],
      [8, 7],
      [2, 7],
      [5, 2],
    ],
  ],
  [
    [
      [3, 3],
      [7, 3],
      [7, 7],
      [3, 7],
      [3, 3],
    ],
  ],
];

/** The strokes of a group's pattern, on the screen and on paper; none for groups that share one colour. */
export function patternOf(group: number): readonly Stroke[] {
  return GROUP_PATTERNS[group - 1] ?? [];
}
