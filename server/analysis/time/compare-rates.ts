/** ln of n!, by sums: n stays small beside what a double holds. */
function logFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1);
  for (let n = 2; n <= most; n++) logs[n] = (logs[n - 1] ?? 0) + Math.log(n);
  return logs;
}

/** Probabilities this much higher, relatively, still count as equal: rounding is no difference. */
const SLACK = 1 + 1e-7;

/**
 * The exact conditional test that two Poisson rates are equal (Przyborowski & Wilenski 1940,
 * 10.1093/biomet/31.3-4.313): of all events those of the second window are binomial, with its share
 * of the time. Two-sided: the probability of all outcomes no likelier than the recorded one.
 *
 * @param earlier events in a window of `earlierLength`, any unit of time
 * @param later events in a window of `laterLength`, the same unit
 */
export function equalRatesP(
  earlier: number,
  later: number,
  earlierLength: number,
  laterLength: number,
): number {
  const events = earlier + later;
  if (events === 0) return 1;
  const share = laterLength / (earlierLength + laterLength);
  const logs = logFactorials(events);
  const probability = (count: number): number =>
    Math.exp(
      (logs[events] ?? 0) -
        (logs[count] ?? 0) -
        (logs[events - count] ?? 0) +
        count * Math.log(share) +
        (events - count) * Math.log1p(-share),
    );
  const recorded = probability(later) * SLACK;
  let p = 0;
  for (let count = 0; count <= events; count++) {
    const each = probability(count);
    if (each <= recorded) p += each;
  }
  return Math.min(1, p);
}
