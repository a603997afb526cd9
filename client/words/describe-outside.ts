import type { OutsideBars } from '../state/time-rows.js';
import { formatCount } from './format.js';

/** `Not in the bars: 3 before, 12 without a time.`; null where all are. */
export function describeOutside({ before, after, undated }: OutsideBars): string | null {
  const parts = [
    before > 0 ? `${formatCount(before)} before` : null,
    after > 0 ? `${formatCount(after)} after` : null,
    undated > 0 ? `${formatCount(undated)} without a time` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `Not in the bars: ${parts.join(', ')}.`;
}
