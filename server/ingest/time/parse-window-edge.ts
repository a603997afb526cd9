import type { TimeSpan } from '../../contract/time.js';
import { Fault } from '../fault.js';
import { parseIsoTime } from './parse-iso-time.js';
import { TimeReader } from './time-reader.js';

const reader = new TimeReader(parseIsoTime);

/** The span of an ISO 8601 date or date-time that bounds a window; without a zone it is UTC. */
export function parseWindowEdge(text: string): TimeSpan | undefined {
  const time = reader.read(text.trim());
  if (time instanceof Fault) return undefined;
  const { startMs, endMs } = time.span;
  return endMs === undefined ? { startMs } : { startMs, endMs };
}
