import type { MoneyMonth } from '../../server/contract/money.js';

const NOTHING = { payments: 0, amount: 0 };

/** Longer spans are drawn without the months in which nothing was paid. */
const MOST_MONTHS = 240;

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 4)}-${String(number + 1).padStart(2, '0')}`;
}

/** The months from the first to the last, those without a payment too: a gap on the axis is a gap. */
export function everyMonth(months: readonly MoneyMonth[]): MoneyMonth[] {
  const byMonth = new Map(months.map((each) => [each.month, each]));
  const last = months.at(-1)?.month;
  let month = months[0]?.month;
  const all: MoneyMonth[] = [];
  while (month !== undefined && last !== undefined && month <= last) {
    if (all.length === MOST_MONTHS) return [...months];
    all.push(byMonth.get(month) ?? { month, in: NOTHING, out: NOTHING, within: NOTHING });
    month = nextMonth(month);
  }
  return all;
}
