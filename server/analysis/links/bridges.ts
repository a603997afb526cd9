import type { Blocks } from '../decomposition/blocks.js';

/**
 * The links without which their component falls apart: blocks of two. In a directed graph a link in
 * either direction, or both, between the two.
 *
 * @returns positions of both ends, the smaller first.
 */
export function bridges({ count, starts, members }: Blocks): [number, number][] {
  const found: [number, number][] = [];
  for (let block = 0; block < count; block++) {
    const start = starts[block] ?? 0;
    if ((starts[block + 1] ?? 0) - start !== 2) continue;
    const ends = [members[start] ?? 0, members[start + 1] ?? 0] as const;
    found.push([Math.min(...ends), Math.max(...ends)]);
  }
  return found;
}
