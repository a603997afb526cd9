import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Place, turn, walk } from '../../../../client/state/walk-graph.js';

const centre: Place = { id: 'c', x: 0, y: 0 };
const north: Place = { id: 'n', x: 1, y: 10 };
const east: Place = { id: 'e', x: 10, y: 0 };
const far: Place = { id: 'f', x: 30, y: 1 };
const west: Place = { id: 'w', x: -5, y: -1 };
const all = [far, west, east, north];

describe('an arrow key', () => {
  test.each([
    ['up', 'n'],
    ['right', 'e'],
    ['left', 'w'],
    ['down', null],
  ] as const)('%s leads to the linked entity that lies there', (heading, id) => {
    expect(walk(centre, heading, all)).toBe(id);
  });

  test('prefers what lies straight ahead to what is a little nearer', () => {
    const aside: Place = { id: 'a', x: 5, y: 7 };
    expect(walk(centre, 'right', [aside, east])).toBe('e');
  });
});

test('turning visits every linked entity once, and comes round', () => {
  const coordinate = fc.integer({ min: -50, max: 50 });
  const places = fc.uniqueArray(fc.record({ id: fc.string(), x: coordinate, y: coordinate }), {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(places, fc.boolean(), (linked, clockwise) => {
      const seen: (string | null)[] = [];
      let current: string | null = null;
      linked.forEach(() => seen.push((current = turn(centre, current, linked, clockwise))));
      expect(new Set(seen)).toEqual(new Set(linked.map(({ id }) => id)));
      expect(turn(centre, current, linked, clockwise)).toBe(seen[0]);
    }),
  );
});

test('turning begins at the top and follows the clock', () => {
  expect(turn(centre, null, all, true)).toBe('n');
  expect(turn(centre, 'n', all, true)).toBe('f');
  expect(turn(centre, 'n', all, false)).toBe('w');
  expect(turn(centre, null, [], true)).toBeNull();
});
