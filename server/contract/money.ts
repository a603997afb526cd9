import { z } from 'zod';
import { partRequestSchema } from './times.js';

/** `withHeld`: with the accounts that the entities held at the time of each payment. */
export const moneyRequestSchema = partRequestSchema
  .omit({ reach: true })
  .extend({ withHeld: z.boolean().default(false) });

const flowSchema = z.object({ payments: z.number().int(), amount: z.number() });
export type Flow = z.infer<typeof flowSchema>;

/** Payments of a local calendar month, as the records give its time. */
export const moneyMonthSchema = z.object({
  /** `2024-03`. */
  month: z.string(),
  /** From others, to others, and among the entities themselves. */
  in: flowSchema,
  out: flowSchema,
  within: flowSchema,
});
export type MoneyMonth = z.infer<typeof moneyMonthSchema>;

/** Each currency by itself: they are never added. */
export const moneyViewSchema = z.object({
  case: z.string(),
  currencies: z.array(
    z.object({
      currency: z.string(),
      payments: z.number().int(),
      /** Months with a payment, in order. */
      months: z.array(moneyMonthSchema),
    }),
  ),
  /** Payments that are in no month, each for the first reason that holds. */
  leftOut: z.object({
    noAmount: z.number().int(),
    noCurrency: z.number().int(),
    noTime: z.number().int(),
    /** The record's time spans more than one month. */
    vague: z.number().int(),
  }),
  /** Accounts that were counted as the entities' own because they held them. */
  held: z.number().int(),
  missing: z.array(z.string()),
});
export type MoneyView = z.infer<typeof moneyViewSchema>;
