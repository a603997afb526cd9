import type { Accounts } from './accounts.js';
import type { Cast } from './cast.js';
import { CASE_END, formatDay, formatLocal } from './calendar.js';
import { findBankOrder } from './coverage.js';
import { planEverydayMoney } from './everyday-money.js';
import { planFunnel } from './funnel.js';
import type { Journeys } from './journeys.js';
import { makeId } from './lists.js';
import type { Table } from './model.js';
import {
  planAdvertPayments,
  planBorderBribes,
  planFieldWages,
  planLayering,
  planPermitPayments,
} from './network-money.js';
import type { Payment } from './payments.js';
import type { Approval } from './permits.js';
import { cite, GRADE_COLUMNS } from './provenance.js';
import { createRandom } from './random.js';

export type Transaction = Payment & { readonly id: string };

const TRANSACTION_COUNT = 1500;

/** Plans all 1,500 transactions: the planted ones first, everyday money fills the rest. */
export function planTransactions(
  cast: Cast,
  journeys: Journeys,
  accounts: Accounts,
  approvals: readonly Approval[],
): Transaction[] {
  const planted = [
    ...planFunnel(cast, accounts),
    ...planBorderBribes(cast, journeys, accounts),
    ...planPermitPayments(approvals, accounts),
    ...planLayering(cast, accounts),
    ...planFieldWages(cast, journeys, accounts),
    ...planAdvertPayments(cast, accounts),
  ].filter((payment) => payment.at < CASE_END);
  const everyday = planEverydayMoney(cast, accounts, TRANSACTION_COUNT - planted.length);
  return [...planted, ...everyday]
    .sort((left, right) => left.at - right.at)
    .map((payment, index) => ({ ...payment, id: makeId('TX', index + 1, 4) }));
}

/** Banks of these countries give the day of a transfer, not the time. */
const DAY_ONLY_COUNTRIES: ReadonlySet<string> = new Set(['MD']);

function writeTime({ at, country, method }: Transaction): string {
  const isDayOnly = DAY_ONLY_COUNTRIES.has(country) && !method.startsWith('cash');
  return isDayOnly ? formatDay(at) : formatLocal(at, country);
}

type TransactionColumn =
  | 'id'
  | 'from'
  | 'to'
  | 'amount'
  | 'currency'
  | 'at'
  | 'method'
  | 'reference'
  | 'place'
  | (typeof GRADE_COLUMNS)[number];

/** Writes the transactions as the bank orders gave them. */
export function tabulateTransactions(
  transactions: readonly Transaction[],
): Table<TransactionColumn> {
  const random = createRandom('transaction rows');
  return {
    file: 'transactions.csv',
    columns: [
      'id',
      'from',
      'to',
      'amount',
      'currency',
      'at',
      'method',
      'reference',
      'place',
      ...GRADE_COLUMNS,
    ],
    rows: transactions.map((transaction, index) => ({
      id: transaction.id,
      from: transaction.from.id,
      to: transaction.to.id,
      amount: (transaction.amountMinor / 100).toFixed(2),
      currency: transaction.currency,
      at: writeTime(transaction),
      method: transaction.method,
      reference: transaction.reference || undefined,
      place: transaction.place?.id,
      ...cite(findBankOrder(transaction.statement), Math.floor(index / 30) + 1, random),
    })),
  };
}
