import { Fault, type Parsed } from '../fault.js';

const PLAIN = /^\d{1,12}(?:\.\d{1,3})?$/u;
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/iu;
const MAX_DIGITS = 15;
/** Larger numbers lose units when they are added up. */
const TOO_LARGE = 1e15;

function explain(text: string): Fault {
  if (/^[+-]?\d+,\d+$/u.test(text)) return new Fault('not a decimal: use a dot, not a comma');
  if (/^[+-]?\d{1,3}(?:[,' \u00a0]\d{3})+(?:\.\d+)?$/u.test(text)) {
    return new Fault('not a decimal: leave out the separators of thousands');
  }
  if (/\p{Sc}|^[a-z]{3}\s?\d|\d\s?[a-z]{3}$/iu.test(text)) {
    return new Fault('not a decimal: the currency goes into a column of its own');
  }
  return new Fault('not a decimal such as 1250.50');
}

/** A decimal with a dot, `5.6E7` too, exact: at most 15 significant digits, below 1e15. */
export function parseDecimal(text: string): Parsed<number> {
  if (PLAIN.test(text)) return Number(text);
  const match = DECIMAL.exec(text);
  const digits = `${match?.[2] ?? ''}${match?.[3] ?? ''}`;
  if (!match || digits === '') return explain(text);
  const value = Number(text);
  if (!(Math.abs(value) < TOO_LARGE)) return new Fault('too large: amounts stay below 1e15');
  const significant = digits.replace(/^0+/u, '').replace(/0+$/u, '').length;
  if (significant > MAX_DIGITS) return new Fault('more than 15 significant digits');
  if (value === 0 && significant > 0) return new Fault('too small to be told from zero');
  return value === 0 ? 0 : value;
}

/** A decimal that is not below zero. */
export function parseNonNegative(text: string): Parsed<number> {
  const value = parseDecimal(text);
  return value instanceof Fault || value >= 0 ? value : new Fault('below zero');
}

/** What somebody pays to somebody: never below zero. */
export function parseAmount(text: string): Parsed<number> {
  const value = parseDecimal(text);
  if (value instanceof Fault || value >= 0) return value;
  return new Fault('below zero: a reversal goes the other way round, from the payee to the payer');
}

function withinDegrees(text: string, limit: number): Parsed<number> {
  const value = parseDecimal(text);
  if (value instanceof Fault || Math.abs(value) <= limit) return value;
  return new Fault(`not between -${limit} and ${limit} degrees`);
}

export function parseLatitude(text: string): Parsed<number> {
  return withinDegrees(text, 90);
}

export function parseLongitude(text: string): Parsed<number> {
  return withinDegrees(text, 180);
}
