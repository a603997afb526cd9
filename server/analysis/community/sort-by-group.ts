/** Nodes by group: those of group `g` are `nodes[starts[g]] … nodes[starts[g + 1] - 1]`, ascending. */
export interface SortedNodes {
  readonly starts: Int32Array;
  readonly nodes: Int32Array;
}

/**
 * Counting sort of nodes by their group.
 *
 * @param groups of each node, numbers below `count`.
 */
export function sortByGroup(groups: Int32Array, count: number): SortedNodes {
  const starts = new Int32Array(count + 1);
  for (const group of groups) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let group = 0; group < count; group++) {
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  }
  const next = starts.slice(0, count);
  const nodes = new Int32Array(groups.length);
  for (let node = 0; node < groups.length; node++) {
    const group = groups[node] ?? 0;
    const at = next[group] ?? 0;
    nodes[at] = node;
    next[group] = at + 1;
  }
  return { starts, nodes };
}
