/**
 * The part of the others, in per cent, that a value exceeds; equal ones count half. NaN (not defined)
 * is below all others. Absent others: 0.
 *
 * @param values of those compared, that of `node` among them.
 */
export function percentileOf(
  node: number,
  values: Float64Array,
  members: readonly number[],
  lowIsHigh = false,
): number {
  const rankable = (each: number): number => {
    const value = values[each] ?? NaN;
    if (Number.isNaN(value)) return -Infinity;
    return lowIsHigh ? -value : value;
  };
  const own = rankable(node);
  let exceeded = 0;
  for (const member of members) {
    if (member === node) continue;
    const other = rankable(member);
    if (other < own) exceeded += 1;
    else if (other === own) exceeded += 0.5;
  }
  return members.length < 2 ? 0 : (100 * exceeded) / (members.length - 1);
}
