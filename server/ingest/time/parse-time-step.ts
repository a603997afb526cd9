import { EARLIEST_MS, LATEST_MS } from '../../contract/time.js';
import { Fault, type Parsed } from '../fault.js';
import { IngestError } from '../ingest-error.js';
import type { TimeStep } from '../source-options.js';
import { addUnits, type CivilTime } from './civil-time.js';
import { parseIsoTime } from './parse-iso-time.js';

/** Reader of integer steps counted from a date: step 3 of `day` from 2017-01-01 is 2017-01-04. */
export function timeStepParser(
  origin: string,
  step: TimeStep,
): (text: string) => Parsed<CivilTime> {
  const start = parseIsoTime(origin);
  if (start instanceof Fault) {
    throw new IngestError('option', `--time-origin ${origin}: ${start.reason}`);
  }
  return (text) => {
    if (!/^[+-]?\d{1,12}$/u.test(text)) return new Fault('not a whole number of time steps');
    const localMs = addUnits(start.localMs, step, Number(text));
    if (!(localMs >= EARLIEST_MS && localMs < LATEST_MS)) {
      return new Fault('years run from 1000 to 9999');
    }
    return { ...start, localMs, unit: step };
  };
}
