import { describe, expect, test } from 'vitest';
import type { SnapshotLink } from '../../../../server/contract/snapshot.js';
import { monthOf, sumMonths } from '../../../../server/features/money/sum-months.js';
import { parseWindowEdge } from '../../../../server/contract/window-edge.js';

const at = (text: string) => parseWindowEdge(text)!;

let number = 0;
function pay(source: string, more: Partial<SnapshotLink>): SnapshotLink {
  number += 1;
  const ends = { source, target: source === 'a' ? 'b' : 'a' };
  return { id: `p${number}`, kind: 'pays', directed: true, ...ends, ...more };
}

const ofA = ({ source }: SnapshotLink) => (source === 'a' ? 'out' : 'in');

describe('money by month', () => {
  test('never adds two currencies, and adds to the cent', async () => {
    const time = at('2024-03-05');
    const { currencies } = await sumMonths(
      [
        ...Array.from({ length: 10 }, () => pay('a', { time, amount: 0.1, currency: 'EUR' })),
        pay('b', { time, amount: 7, currency: 'EUR' }),
        pay('a', { time: at('2024-01-31'), amount: 5, currency: 'USD' }),
      ],
      ofA,
    );
    expect(currencies).toEqual([
      {
        currency: 'EUR',
        payments: 11,
        months: [
          {
            month: '2024-03',
            in: { payments: 1, amount: 7 },
            out: { payments: 10, amount: 1 },
            within: { payments: 0, amount: 0 },
          },
        ],
      },
      {
        currency: 'USD',
        payments: 1,
        months: [expect.objectContaining({ month: '2024-01', out: { payments: 1, amount: 5 } })],
      },
    ]);
  });

  test('counts what has no amount, currency, time or month, and passes over what is not theirs', async () => {
    const time = at('2024-03-05');
    const { currencies, leftOut } = await sumMonths(
      [
        pay('a', { time, currency: 'EUR' }),
        pay('a', { time, amount: 5 }),
        pay('a', { amount: 5, currency: 'EUR' }),
        pay('a', { time: at('2024'), amount: 5, currency: 'EUR' }),
        pay('x', { time, amount: 5, currency: 'EUR' }),
      ],
      (payment) => (payment.source === 'x' ? null : ofA(payment)),
    );
    expect(currencies).toEqual([]);
    expect(leftOut).toEqual({ noAmount: 1, noCurrency: 1, noTime: 1, vague: 1 });
  });

  test('goes by the clock of the record', () => {
    expect(monthOf(at('2024-03-31T23:30Z'))).toBe('2024-03');
    expect(monthOf({ ...at('2024-03-31T23:30Z'), zone: '+02:00' })).toBe('2024-04');
    expect(monthOf(at('2024-02'))).toBe('2024-02');
    expect(monthOf({ startMs: Date.UTC(2024, 1, 29), endMs: Date.UTC(2024, 2, 2) })).toBeNull();
  });
});
