import type { Blocks } from '../decomposition/blocks.js';

/** 1 for entities without which their component falls apart, 0 for others: those in several blocks. */
export function cutPoints({ members, others }: Blocks): Float64Array {
  const blocks = new Float64Array(others.length);
  for (const node of members) blocks[node] = (blocks[node] ?? 0) + 1;
  return blocks.map((count) => (count > 1 ? 1 : 0));
}
