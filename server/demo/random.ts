import { requireValue } from './lists.js';

const SEED = 'vinculum demo case 3';

/** A seeded stream of choices: the same label gives the same choices on every machine. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  pickWeighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item;
  shuffle<Item>(items: readonly Item[]): Item[];
  /** Up to `count` different items. */
  sample<Item>(items: readonly Item[], count: number): Item[];
}

/** FNV-1a, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Opens the stream of one concern. Streams are apart, so that a change in one file of the case
 * does not reshuffle the others. Generator: mulberry32, whole-number arithmetic only.
 */
export function createRandom(label: string): Random {
  let state = hashText(`${SEED}/${label}`);

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  function int(min: number, max: number): number {
    return min + Math.floor(next() * (max - min + 1));
  }

  function pick<Item>(items: readonly Item[]): Item {
    return requireValue(items[int(0, items.length - 1)], `choice in ${label}`);
  }

  function pickWeighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item {
    const total = items.reduce((sum, item) => sum + weightOf(item), 0);
    let left = next() * total;
    for (const item of items) {
      left -= weightOf(item);
      if (left < 0) return item;
    }
    return requireValue(items.at(-1), `weighted choice in ${label}`);
  }

  function shuffle<Item>(items: readonly Item[]): Item[] {
    return items
      .map((item) => ({ item, key: next() }))
      .sort((left, right) => left.key - right.key)
      .map(({ item }) => item);
  }

  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick,
    pickWeighted,
    shuffle,
    sample: (items, count) => shuffle(items).slice(0, count),
  };
}
