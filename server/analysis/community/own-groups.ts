/** The division in which each node is a group by itself, numbered as the node is. */
export function ownGroups(order: number): Int32Array<ArrayBuffer> {
  const groups = new Int32Array(order);
  for (let node = 0; node < order; node++) groups[node] = node;
  return groups;
}

/**
 * The group of each node, where `parts` says which node of another graph it is part of and `groups` of
 * which group that is. Changes `parts`.
 */
export function followGroups(parts: Int32Array, groups: Int32Array): void {
  for (let node = 0; node < parts.length; node++) parts[node] = groups[parts[node] ?? 0] ?? 0;
}
