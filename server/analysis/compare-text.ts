/**
 * Order by UTF-16 code units, as `Snapshot` is sorted. Not by locale: the order of ids decides how
 * ties fall, and must be the same on every machine.
 */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
