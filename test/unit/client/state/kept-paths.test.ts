import { expect, test } from 'vitest';
import { dropPath, isKept, keepPath, keptTies } from '../../../../client/state/kept-paths.js';
import { tieKey } from '../../../../client/state/merge-bundles.js';
import { EMPTY_PICTURE, type Picture } from '../../../../client/state/picture.js';
import { MOST_KEPT_PATHS } from '../../../../server/contract/chart.js';
import { pathRulesSchema } from '../../../../server/contract/paths.js';

const rules = pathRulesSchema.parse({});
const path = { entities: ['a', 'b', 'c'], rules };
const drawn: Picture = { ...EMPTY_PICTURE, spots: new Map([['b', { x: 5, y: 5 }]]) };

test('a path is kept with all that it leads through, once, and dropped without taking any away', () => {
  const kept = keepPath(drawn, path);
  expect([...kept.spots.keys()].sort()).toEqual(['a', 'b', 'c']);
  expect(kept.spots.get('b')).toEqual({ x: 5, y: 5 });
  expect(keepPath(kept, path)).toBe(kept);
  expect(isKept(kept, path)).toBe(true);
  expect(isKept(kept, { ...path, rules: { ...rules, by: 'time' } })).toBe(false);
  const dropped = dropPath(kept, path);
  expect([dropped.paths, dropped.spots.size]).toEqual([[], 3]);
});

test('its lines are those between each two that follow each other', () => {
  expect(keptTies([path])).toEqual(new Set([tieKey('a', 'b'), tieKey('b', 'c')]));
});

test('a chart that is full of paths lets the oldest go', () => {
  let picture = drawn;
  for (let n = 0; n <= MOST_KEPT_PATHS; n++) {
    picture = keepPath(picture, { entities: ['b', `n${n}`], rules });
  }
  expect(picture.paths).toHaveLength(MOST_KEPT_PATHS);
  expect(picture.paths[0]?.entities).toEqual(['b', 'n1']);
});
