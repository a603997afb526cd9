import type { ChartCondition } from '../store/graph-store.js';
import type { Condition } from './route.js';

/** What a writer takes to be there; an ETag that is none of ours names no version there could be. */
export function toVersionCondition(condition: Condition): ChartCondition {
  if (typeof condition === 'string') return condition;
  return { version: /^\d{1,15}$/u.test(condition.version) ? Number(condition.version) : -1 };
}
