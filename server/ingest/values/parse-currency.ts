import { Fault, type Parsed } from '../fault.js';

const ISO_4217: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export function isIsoCurrency(code: string): boolean {
  return ISO_4217.has(code);
}

/** A currency code in capitals, whether ISO 4217 lists it or not (old and crypto currencies). */
export function parseCurrency(text: string): Parsed<string> {
  if (/^[a-z0-9]{2,10}$/iu.test(text)) return text.toUpperCase();
  return new Fault('not a currency code such as EUR');
}
