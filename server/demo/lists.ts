/** Returns the value, or throws: the generator's own tables are complete, a hole is a mistake in it. */
export function requireValue<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`The demo case has no ${what}.`);
  return value;
}

/** Makes an identifier such as `P007`. */
export function makeId(prefix: string, number: number, digits: number): string {
  return `${prefix}${String(number).padStart(digits, '0')}`;
}

/** Orders by code unit, so that the order does not depend on the machine's language. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
