import { expect, it } from 'vitest';
import { createRandom } from '../../../server/analysis/random.js';

it('gives the published numbers of mulberry32', () => {
  const random = createRandom(0);
  expect([random(), random()].map((value) => value * 4_294_967_296)).toEqual([
    1_144_304_738, 1_416_247,
  ]);
});

it('repeats with its seed, differs between seeds and stays in [0, 1)', () => {
  const draw = (seed: number): number[] => Array.from({ length: 1_000 }, createRandom(seed));
  expect(draw(4_294_967_295)).toEqual(draw(4_294_967_295));
  expect(draw(1)).not.toEqual(draw(2));
  expect(draw(3).every((value) => value >= 0 && value < 1)).toBe(true);
  expect(draw(3).reduce((sum, value) => sum + value, 0) / 1_000).toBeCloseTo(0.5, 1);
});
