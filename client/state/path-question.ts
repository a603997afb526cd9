import type { GraphFilter } from '../../server/contract/graph-view.js';
import type { PathRules } from '../../server/contract/paths.js';

/** What the form of the room Paths asks, besides the ends. */
export interface PathForm {
  readonly by: PathRules['by'];
  readonly weight: PathRules['weight']['by'];
  /** Of amounts; they are never added across currencies. */
  readonly currency: string;
  readonly exponent: number;
  readonly prefer: PathRules['prefer'];
  readonly certain: boolean;
  readonly directed: boolean;
  readonly maxLength: number;
  readonly count: number;
  /** Only through what the filter of the graph admits. */
  readonly filtered: boolean;
}

export const INITIAL_PATH_FORM: PathForm = {
  by: 'hops',
  weight: 'count',
  currency: 'EUR',
  exponent: 1,
  prefer: 'earliest',
  certain: false,
  directed: false,
  maxLength: 6,
  count: 5,
  filtered: true,
};

/** The rules that a form stands for, with the filter of the graph where it is heeded. */
export function rulesOf(form: PathForm, filter: GraphFilter): PathRules {
  const { by, weight, currency, exponent, prefer, certain, directed, maxLength, filtered } = form;
  return {
    ...{ by, exponent, prefer, directed, maxLength },
    weight: weight === 'amount' ? { by: weight, currency } : { by: weight },
    order: certain ? 'certain' : 'possible',
    filter: filtered ? filter : {},
  };
}

/** The form that asks by rules again, as far as the filter of the graph is still the same. */
export function formOf(rules: PathRules, before: PathForm): PathForm {
  const { by, weight, exponent, prefer, order, directed, maxLength } = rules;
  return {
    ...before,
    ...{ by, exponent, prefer, directed, maxLength },
    weight: weight.by,
    currency: weight.by === 'amount' ? weight.currency : before.currency,
    certain: order === 'certain',
  };
}
