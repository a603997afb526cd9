import { describe, expect, test } from 'vitest';
import { everyMonth } from '../../../../client/state/money-months.js';

const flow = { payments: 1, amount: 5 };
const month = (name: string) => ({ month: name, in: flow, out: flow, within: flow });

describe('months of money', () => {
  test('are all shown, also those in which nothing was paid', () => {
    const all = everyMonth([month('2023-11'), month('2024-02')]);
    expect(all.map((each) => [each.month, each.in.payments])).toEqual([
      ['2023-11', 1],
      ['2023-12', 0],
      ['2024-01', 0],
      ['2024-02', 1],
    ]);
    expect(everyMonth([])).toEqual([]);
  });

  test('of centuries are only those with a payment', () => {
    expect(everyMonth([month('1500-01'), month('2024-01')])).toHaveLength(2);
  });
});
