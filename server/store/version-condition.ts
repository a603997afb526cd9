import type { ChartCondition } from './graph-store.js';

/**
 * What a writer takes to be there, from the condition of a request; a version that is none of ours
 * names none that there could be.
 */
export function toVersionCondition(
  condition: 'any' | 'none' | { readonly version: string },
): ChartCondition {
  if (typeof condition === 'string') return condition;
  return { version: /^\d{1,15}$/u.test(condition.version) ? Number(condition.version) : -1 };
}
