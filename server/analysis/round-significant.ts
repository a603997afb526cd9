/**
 * Rounds to a number of significant decimal digits. Sums of fractions differ in their last bits
 * with the order of adding; rounded, values that are equal by symmetry are equal as numbers.
 */
export function roundSignificant(value: number, digits: number): number {
  // Whole numbers of so few digits stay as they are, at a hundredth of the time; + 0 makes −0 a 0.
  if (Number.isInteger(value) && Math.abs(value) < 10 ** digits) return value + 0;
  return Number(value.toPrecision(digits));
}
