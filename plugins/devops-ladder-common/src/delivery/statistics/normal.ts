/** Two-sided 95 % of the normal distribution. */
export const Z95 = 1.959963984540054;

/**
 * The probability that a standard normal value is at least as far from 0 as z.
 * Complementary error function after Numerical Recipes, relative error below
 * 1.2e-7.
 *
 * @internal
 */
export function twoSidedNormalP(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const coefficients = [
    0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806,
    0.09678418, 0.37409196, 1.00002368, -1.26551223,
  ];
  const exponent = coefficients.reduce((sum, c) => sum * t + c, 0);
  return Math.min(1, t * Math.exp(-x * x + exponent));
}
