import { createRandom } from '../random.js';

/**
 * Sets of `size` different candidates, drawn with a seed, each set as likely as any other (Floyd's
 * algorithm; Bentley & Floyd 1987).
 */
export function* drawSets(
  candidates: readonly number[],
  size: number,
  draws: number,
  seed: number,
): Generator<number[]> {
  const random = createRandom(seed);
  for (let draw = 0; draw < draws; draw++) {
    const places = new Set<number>();
    for (let last = candidates.length - size; last < candidates.length; last++) {
      const place = Math.floor(random() * (last + 1));
      places.add(places.has(place) ? last : place);
    }
    yield Array.from(places, (place) => candidates[place] ?? 0);
  }
}
