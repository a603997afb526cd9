import type { Account } from './accounts.js';
import type { CountryCode } from './model.js';
import type { Place } from './places.js';

export type PaymentMethod =
  'transfer' | 'cash_deposit' | 'cash_withdrawal' | 'card' | 'standing_order' | 'money_transfer';

/** Why a payment is in the case; `truth.json` lists the planted ones by it. */
export type PaymentTag =
  | 'funnel'
  | 'border bribe'
  | 'permit bribe'
  | 'innocent before approval'
  | 'layering'
  | 'gathered wages'
  | 'passed-on wages'
  | 'advert payment'
  | 'everyday';

/** A payment before it has an id; an end is an account, or a person who handles cash. */
export interface Payment {
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly amountMinor: number;
  readonly currency: string;
  readonly at: number;
  /** On whose clock the time is written. */
  readonly country: CountryCode;
  readonly method: PaymentMethod;
  readonly reference: string;
  readonly place?: Place;
  /** The account whose statement shows it. */
  readonly statement: Account;
  readonly tag: PaymentTag;
}
