import { EARLIEST_MS, LATEST_MS, type TimeSpan } from '../../contract/time.js';
import { Fault, type Parsed } from '../fault.js';

/**
 * The span from the start of one time to the end of another, each as wide as it is imprecise. A
 * side that is not given is open, and reaches to the bound of the calendar (years 1000, 9999).
 */
export function joinSpans(
  from: TimeSpan | undefined,
  until: TimeSpan | undefined,
): Parsed<TimeSpan | undefined> {
  if (from === undefined && until === undefined) return undefined;
  const startMs = from?.startMs ?? EARLIEST_MS;
  const endMs = until === undefined ? LATEST_MS : (until.endMs ?? until.startMs);
  const isEndWide = until?.endMs !== undefined;
  if (endMs < startMs || (isEndWide && endMs === startMs)) {
    return new Fault('the end lies before the start');
  }
  const zone =
    from?.zone === 'unknown' || until?.zone === 'unknown' ? 'unknown' : (from ?? until)?.zone;
  return {
    startMs,
    ...(endMs !== startMs && { endMs }),
    ...(zone !== undefined && { zone }),
  };
}
