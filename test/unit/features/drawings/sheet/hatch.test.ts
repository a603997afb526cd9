import { expect, test } from 'vitest';
import { PATTERN_SIDE } from '../../../../../server/contract/group-patterns.js';
import { groupPattern } from '../../../../../client/theme/group-patterns.js';
import { hatch } from '../../../../../server/features/drawings/sheet/hatch.js';
import type { Corner } from '../../../../../server/features/drawings/sheet/marks.js';

const SQUARE: readonly Corner[] = [
  [10, 10],
  [110, 10],
  [110, 110],
  [10, 110],
];

test('the lines of every pattern lie within the area, and no two of the twelve look alike', () => {
  const looks = new Set<string>();
  for (let group = 1; group <= 12; group += 1) {
    const lines = hatch(SQUARE, group);
    expect(lines.length).toBeGreaterThan(5);
    for (const [x, y] of lines.flat()) {
      for (const value of [x, y]) {
        expect(value).toBeGreaterThanOrEqual(10 - 1e-9);
        expect(value).toBeLessThanOrEqual(110 + 1e-9);
      }
    }
    looks.add(JSON.stringify(lines));
  }
  expect(looks.size).toBe(12);
});

test('a line is cut where it leaves the area, and goes on where it comes in again', () => {
  // A bay from above: level lines at half the tiles' height are whole below it alone.
  const bay: readonly Corner[] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [20, 10],
    [20, 0],
    [30, 0],
    [30, 20],
    [0, 20],
  ];
  const LEVEL = 4;
  const covered = (y: number) =>
    hatch(bay, LEVEL)
      .filter(([from]) => from[1] === y)
      .map(([from, to]) => [from[0], to[0]]);
  const tiles = (...starts: number[]) => starts.map((start) => [start, start + PATTERN_SIDE]);
  expect(covered(5)).toEqual(tiles(0, 20));
  expect(covered(15)).toEqual(tiles(0, 10, 20));
});

test('a group has on paper the strokes that it has on the screen', () => {
  for (let group = 1; group <= 12; group += 1) {
    const tile = [0, PATTERN_SIDE].flatMap((x) => [0, PATTERN_SIDE].map((y): Corner => [x, y]));
    const outline = [tile[0], tile[1], tile[3], tile[2]].filter((each) => each !== undefined);
    const onScreen = groupPattern(group) ?? '';
    expect(hatch(outline, group).length).toBeGreaterThan(0);
    for (const [[x, y]] of hatch(outline, group)) expect(onScreen).toContain(`${x} ${y}`);
  }
  expect([hatch(SQUARE, 13), groupPattern(13)]).toEqual([[], null]);
});
