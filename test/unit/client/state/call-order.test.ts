import { describe, expect, test } from 'vitest';
import { orderPhones, strength } from '../../../../client/state/call-order.js';

const phones = ['p', 'q', 'r', 's'].map((id) => ({
  ...{ entity: { id, kind: 'phone' as const, name: id }, calls: 1, days: 1 },
}));
const groups: Record<string, number> = { p: 2, q: 1, s: 1 };

describe('the order of the matrix', () => {
  test('is that of calls, or keeps groups together, those without one last', () => {
    const groupOf = (id: string) => groups[id] ?? null;
    expect(orderPhones({ phones }, 'calls', groupOf)).toEqual([0, 1, 2, 3]);
    expect(orderPhones({ phones }, 'group', groupOf)).toEqual([1, 3, 0, 2]);
  });

  test('draws the strongest fully, and nothing not at all', () => {
    expect([strength(0, 9), strength(9, 9), strength(1, 0)]).toEqual([0, 1, 0]);
    expect(strength(2, 9)).toBeGreaterThan(strength(1, 9));
  });
});
