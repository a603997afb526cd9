import type { EntityKind } from '../../contract/entity.js';

/**
 * Ranks within each kind by a value, 1 = highest; equal values share the rank and the next one is
 * skipped (1, 1, 3). Kinds are ranked apart because a phone between many callers says nothing about
 * the place of a person.
 *
 * @param kinds and `values` are parallel; so is the result.
 */
export function rankInKind(kinds: readonly EntityKind[], values: Float64Array): Int32Array {
  const ranks = new Int32Array(kinds.length);
  const members = new Map<EntityKind, number[]>();
  kinds.forEach((kind, node) => {
    const known = members.get(kind);
    if (known) known.push(node);
    else members.set(kind, [node]);
  });
  for (const nodes of members.values()) {
    nodes.sort((left, right) => (values[right] ?? 0) - (values[left] ?? 0));
    nodes.forEach((node, position) => {
      const above = nodes[position - 1];
      const tied = above !== undefined && values[above] === values[node];
      ranks[node] = tied ? (ranks[above] ?? 0) : position + 1;
    });
  }
  return ranks;
}
