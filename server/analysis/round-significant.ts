/**
 * Rounds to a number of significant decimal digits. Sums of fractions differ in their last bits
 * with the order of adding; rounded, values that are equal by symmetry are equal as numbers.
 */
export function roundSignificant(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
