/** The connected parts of some pairs, the largest first; within one, ids in order. */
export function connectedParts(
  ids: Iterable<string>,
  pairs: Iterable<{ readonly from: string; readonly to: string }>,
): string[][] {
  const parents = new Map<string, string>();
  for (const id of ids) parents.set(id, id);
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parents.get(root) ?? root; up !== root; up = parents.get(root) ?? root) root = up;
    parents.set(id, root);
    return root;
  };
  for (const { from, to } of pairs) parents.set(rootOf(from), rootOf(to));
  const parts = new Map<string, string[]>();
  for (const id of [...parents.keys()].sort()) {
    const root = rootOf(id);
    const known = parts.get(root);
    if (known) known.push(id);
    else parts.set(root, [id]);
  }
  return [...parts.values()].sort(
    (a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1),
  );
}
