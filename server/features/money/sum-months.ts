import { createBreath } from '../../breathe.js';
import type { MoneyMonth, MoneyView } from '../../contract/money.js';
import type { SnapshotLink } from '../../contract/snapshot.js';
import { offsetMinutes, type TimeSpan } from '../../contract/time.js';

const MINUTE_MS = 60_000;

export type Way = 'in' | 'out' | 'within';

/** Amounts are kept to a millionth, finer than any currency: sums of binary fractions end in noise. */
const FINEST = 1e6;

/** The local calendar month that a time lies in, as `2024-03`; null where it may lie in several. */
export function monthOf({ startMs, endMs, zone }: TimeSpan): string | null {
  const offset = offsetMinutes(zone) * MINUTE_MS;
  const month = (ms: number) => new Date(ms + offset).toISOString().slice(0, 7);
  const first = month(startMs);
  return endMs === undefined || month(endMs - 1) === first ? first : null;
}

const nothing = () => ({ payments: 0, amount: 0 });

type Sums = Map<string, Map<string, MoneyMonth>>;

function add(sums: Sums, currency: string, month: string, way: Way, amount: number): void {
  let months = sums.get(currency);
  if (!months) {
    months = new Map();
    sums.set(currency, months);
  }
  let sum = months.get(month);
  if (!sum) {
    sum = { month, in: nothing(), out: nothing(), within: nothing() };
    months.set(month, sum);
  }
  const flow = sum[way];
  flow.payments += 1;
  flow.amount = Math.round((flow.amount + amount) * FINEST) / FINEST;
}

function toCurrencies(sums: Sums): MoneyView['currencies'] {
  return [...sums]
    .map(([currency, byMonth]) => {
      const months = [...byMonth.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
      const payments = months.reduce(
        (all, each) => all + each.in.payments + each.out.payments + each.within.payments,
        0,
      );
      return { currency, payments, months };
    })
    .sort((a, b) => b.payments - a.payments || (a.currency < b.currency ? -1 : 1));
}

/**
 * Payments by currency and local month, each currency by itself. What has no amount, currency or
 * month is counted and left out.
 *
 * @param wayOf which way the money went, seen from whoever is asked about; null = not theirs
 */
export async function sumMonths(
  payments: Iterable<SnapshotLink>,
  wayOf: (payment: SnapshotLink) => Way | null,
): Promise<Pick<MoneyView, 'currencies' | 'leftOut'>> {
  const breathe = createBreath();
  const sums: Sums = new Map();
  const leftOut = { noAmount: 0, noCurrency: 0, noTime: 0, vague: 0 };
  for (const payment of payments) {
    const { amount, currency, time } = payment;
    await breathe();
    const way = wayOf(payment);
    if (way === null) continue;
    const month = time ? monthOf(time) : null;
    if (amount === undefined) leftOut.noAmount += 1;
    else if (currency === undefined) leftOut.noCurrency += 1;
    else if (!time) leftOut.noTime += 1;
    else if (month === null) leftOut.vague += 1;
    else add(sums, currency, month, way, amount);
  }
  return { currencies: toCurrencies(sums), leftOut };
}
