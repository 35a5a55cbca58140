/**
 * The number where it is counted exactly, else NaN, which stays NaN in every sum. Beyond 2⁵³ sums are rounded, and
 * prices made large enough would hide what they are to prove.
 */
export function exactly(value: number): number {
  return Number.isSafeInteger(value) ? value : NaN;
}
