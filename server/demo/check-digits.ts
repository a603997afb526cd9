import type { CountryCode } from './model.js';
import type { Random } from './random.js';

/** Whole number modulo a small divisor, for digit strings longer than a number can hold. */
function takeRemainder(digits: string, divisor: number): number {
  let remainder = 0;
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % divisor;
  return remainder;
}

function makeDigits(random: Random, count: number): string {
  return Array.from({ length: count }, () => String(random.int(0, 9))).join('');
}

/** The check digit of Hungarian bank codes and account numbers: weights 9, 7, 3, 1. */
function addHungarianCheck(digits: string): string {
  const weights = [9, 7, 3, 1];
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (weights[index % 4] ?? 0),
    0,
  );
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** Account part of an IBAN, with bank codes that no bank has: zeros, `TEST`, `ZZ`. */
function makeBban(country: CountryCode, random: Random): string {
  if (country === 'RO') return `TEST${makeDigits(random, 16)}`;
  if (country === 'MD') return `ZZ${makeDigits(random, 18)}`;
  if (country === 'AT') return `00000${makeDigits(random, 11)}`;
  return `${addHungarianCheck('0000000')}${addHungarianCheck(makeDigits(random, 15))}`;
}

/** Makes an IBAN with right length and check digits (ISO 13616) at a bank that does not exist. */
export function makeIban(country: CountryCode, random: Random): string {
  const bban = makeBban(country, random);
  const digits = [...`${bban}${country}00`]
    .map((character) => String(Number.parseInt(character, 36)))
    .join('');
  const check = String(98 - takeRemainder(digits, 97)).padStart(2, '0');
  return `${country}${check}${bban}`;
}

/** Makes an IMEI with its Luhn digit; the reporting body code 00 is that of test devices. */
export function makeImei(random: Random): string {
  const digits = `00440${makeDigits(random, 9)}`;
  const sum = [...digits].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** Makes an IMSI of the test network 001-01 (ITU-T E.212). */
export function makeImsi(random: Random): string {
  return `00101${makeDigits(random, 10)}`;
}
