/** Longest number-only text that is no identifier by itself: `12` stands in any text. */
const MAX_PLAIN_DIGITS = 5;

/** Digits of a phone number at most (E.164), and of its national part at least. */
const MAX_PHONE_DIGITS = 15;
const MIN_PHONE_DIGITS = 9;
const MIN_NATIONAL_DIGITS = 7;

/** Trunk prefixes that are no zero: Russia and its neighbours, Hungary. */
const TRUNK_PREFIX = /^(?:8(?=\d{10}$)|06(?=\d{8,9}$))/u;

function withoutZeros(digits: string): string {
  return digits.replace(/^0+/u, '');
}

/** The digits by which a number is known, and those by which its part without country code is. */
export interface NumberForms {
  readonly whole: readonly string[];
  /** Of a number given without country code: what may follow one. */
  readonly national: readonly string[];
}

/** @param isInternational the number is given with its country code (`+`, `00`) */
export function numberForms(digits: string, isInternational: boolean): NumberForms {
  if (digits.length <= MAX_PLAIN_DIGITS) return { whole: [], national: [] };
  const core = withoutZeros(digits);
  if (core.length <= MAX_PLAIN_DIGITS) return { whole: [digits], national: [] };
  const whole = [digits, core];
  const mayBePhone = core.length >= MIN_NATIONAL_DIGITS && core.length <= MAX_PHONE_DIGITS;
  if (mayBePhone && core.length >= MIN_PHONE_DIGITS) {
    // Country codes have up to three digits, trunk prefixes one or two.
    const shortest = Math.max(MIN_NATIONAL_DIGITS, core.length - 4);
    for (let length = shortest; length < core.length; length += 1) whole.push(core.slice(-length));
  }
  if (!mayBePhone || isInternational) return { whole, national: [] };
  const bare = digits.replace(TRUNK_PREFIX, '');
  return { whole: [...whole, bare], national: [core, bare] };
}

/** The digits that a written number may stand for: `whole` as such, `national` after its code. */
export function readNumber(digits: string, hasPlus: boolean): NumberForms {
  const core = withoutZeros(digits);
  const whole = [digits, core, digits.replace(TRUNK_PREFIX, '')];
  const national: string[] = [];
  if (hasPlus || digits.startsWith('00')) {
    for (const length of [1, 2, 3]) {
      const rest = withoutZeros(core.slice(length));
      national.push(rest);
      // `+44 (0)20 7946 0958`
      whole.push(core.slice(0, length) + rest);
    }
  }
  return { whole, national };
}
