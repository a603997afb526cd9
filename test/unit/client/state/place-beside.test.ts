import { describe, expect, test } from 'vitest';
import type { Spots } from '../../../../client/state/picture.js';
import { placeBeside, usualGap } from '../../../../client/state/place-beside.js';
import { startSpots } from '../../../../client/state/start-spots.js';

const row: Spots = new Map(
  Array.from({ length: 10 }, (_each, index) => [`n${index}`, { x: index * 10, y: 0 }]),
);

describe('newcomers', () => {
  test('the scale of the picture is how far its entities usually stand apart', () => {
    expect(usualGap(row)).toBe(10);
  });

  test('they stand round their parent, each on a place of its own', () => {
    const ids = Array.from({ length: 40 }, (_each, index) => `new${index}`);
    const placed = placeBeside(row, 'n9', ids);
    expect([...placed.keys()]).toEqual(ids);
    const texts = [...placed.values()].map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`);
    expect(new Set(texts).size).toBe(40);
    const far = [...placed.values()].map(({ x, y }) => Math.hypot(x - 90, y));
    expect(Math.min(...far)).toBeGreaterThan(10);
    expect(Math.max(...far)).toBeLessThan(50);
  });

  test('the first stands on the side away from the others', () => {
    const first = placeBeside(row, 'n9', ['new']).get('new');
    expect(first?.x).toBeGreaterThan(90);
    expect(first?.y).toBeCloseTo(0);
  });
});

describe('start of a layout', () => {
  test('depends on ids alone, whatever their order', () => {
    const [one, other] = [startSpots(['a', 'b']), startSpots(['b', 'a'])];
    expect(one.get('a')).toEqual(other.get('a'));
    expect(one.get('a')).not.toEqual(one.get('b'));
  });
});
