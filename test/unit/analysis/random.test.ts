import { describe, expect, it } from 'vitest';
import { createRandom, createStream } from '../../../server/analysis/random.js';

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

describe('streams of a seed', () => {
  const COUNT = 2_000;
  const correlation = (left: readonly number[], right: readonly number[]): number =>
    12 * left.reduce((sum, each, at) => sum + ((each - 0.5) * (right[at]! - 0.5)) / COUNT, 0);
  // Five standard deviations of a correlation of independent numbers.
  const chance = 5 / Math.sqrt(COUNT);

  it('repeat themselves and have nothing to do with their neighbours', () => {
    const draw = (seed: number, stream: number): number[] =>
      Array.from({ length: COUNT }, createStream(seed, stream));
    expect(draw(1, 7)).toEqual(draw(1, 7));
    expect(draw(1, 7).every((value) => value >= 0 && value < 1)).toBe(true);
    expect(Math.abs(correlation(draw(1, 7), draw(1, 8)))).toBeLessThan(chance);
    expect(Math.abs(correlation(draw(1, 7), draw(2, 7)))).toBeLessThan(chance);
    expect(Math.abs(correlation(draw(1, 7), draw(7, 1)))).toBeLessThan(chance);
  });

  it('begin anywhere, evenly spread', () => {
    const first = Array.from({ length: COUNT }, (_, stream) => createStream(5, stream)());
    const tenths = new Array<number>(10).fill(0);
    for (const value of first) tenths[Math.floor(value * 10)]! += 1;
    // Chi-square of nine degrees of freedom: above 33.7 once in 10,000.
    const expected = COUNT / 10;
    const chiSquare = tenths.reduce((sum, each) => sum + (each - expected) ** 2 / expected, 0);
    expect(chiSquare).toBeLessThan(33.7);
    expect(Math.abs(correlation(first.slice(1), first.slice(0, -1)))).toBeLessThan(chance);
  });
});
