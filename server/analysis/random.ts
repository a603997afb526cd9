/** A source of numbers in [0, 1). Randomness is always handed in, so a stored seed repeats a run. */
export type Random = () => number;

/**
 * The mulberry32 generator (T. Ettinger, public domain): whole-number arithmetic only, so the same
 * seed gives the same numbers on every machine.
 *
 * @param seed whole number from 0 to 2^32 − 1; other numbers are folded into that range.
 */
export function createRandom(seed: number): Random {
  // Signed, since larger numbers would be objects.
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Numbers of a new stream that are thrown away: after them its seed shows in none. */
const WARM_UP = 20;

/**
 * One of many independent streams of a seed, by their numbers: the sfc32 generator (C. Doty-Humphrey,
 * PractRand, public domain). Its 128 bits of state keep streams from meeting each other, which those of
 * `createRandom` would after some millions of numbers.
 *
 * @param seed and `stream` whole numbers from 0 to 2^32 − 1.
 */
export function createStream(seed: number, stream: number): Random {
  let a = seed | 0;
  let b = stream | 0;
  let c = 0;
  let counter = 1;
  const next: Random = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let thrown = 0; thrown < WARM_UP; thrown++) next();
  return next;
}

/** The numbers below `count` in random order (Fisher & Yates). */
export function shuffled(count: number, random: Random): Int32Array {
  const order = new Int32Array(count);
  for (let at = 0; at < count; at++) order[at] = at;
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const moved = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = moved;
  }
  return order;
}
