import { isIsoCurrency, parseCurrency } from '../values/parse-currency.js';
import { parseAmount } from '../values/parse-number.js';
import type { Row } from './row.js';

/** The currency code in a column, in capitals; one that ISO 4217 does not list is kept. */
export function readCurrency(row: Row, column: string): string | undefined {
  const currency = row.parsed(column, parseCurrency);
  if (currency !== undefined && !isIsoCurrency(currency)) {
    row.warn('unknown_currency', `${column}: ${currency} is no ISO 4217 code`);
  }
  return currency;
}

/** The amount in a column, if there is one; without a currency it cannot be added to others. */
export function readAmount(row: Row, column: string, currencyColumn: string): number | undefined {
  const amount = row.parsed(column, parseAmount);
  if (amount !== undefined && row.text(currencyColumn) === '') {
    row.warn('no_currency', `${column} without ${currencyColumn}`);
  }
  return amount;
}
