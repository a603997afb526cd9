import type { Csr } from '../csr.js';

/**
 * Guimerà & Amaral's within-module degree (2005, 10.1038/nature03288): how far an entity's link weight
 * inside its own group lies above the group's mean, in standard deviations (of the whole group, not of
 * a sample). 0 where all members have the same.
 *
 * @param skeleton undirected (see `toSkeleton`).
 * @param groups the group of each node.
 */
export function withinCommunity(
  { offsets, targets, weights }: Csr,
  groups: ArrayLike<number>,
): Float64Array {
  const inside = Float64Array.from(groups, (group, node) => {
    let sum = 0;
    const end = offsets[node + 1] ?? 0;
    for (let link = offsets[node] ?? 0; link < end; link++) {
      if (groups[targets[link] ?? 0] === group) sum += weights[link] ?? 0;
    }
    return sum;
  });
  const members = new Map<number, number[]>();
  inside.forEach((sum, node) => {
    const group = groups[node] ?? 0;
    const known = members.get(group);
    if (known) known.push(sum);
    else members.set(group, [sum]);
  });
  const spreads = new Map([...members].map(([group, sums]) => [group, spreadOf(sums)]));
  return inside.map((sum, node) => {
    const { mean, deviation } = spreads.get(groups[node] ?? 0) ?? { mean: 0, deviation: 0 };
    return deviation === 0 ? 0 : (sum - mean) / deviation;
  });
}

function spreadOf(values: readonly number[]): { mean: number; deviation: number } {
  // Equal values must deviate by nothing, not by what rounding leaves.
  if (values.every((value) => value === values[0])) return { mean: values[0] ?? 0, deviation: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / values.length) };
}
