/** An exact number: numerator over denominator, the denominator above 0. Not always in lowest terms. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** @returns below 0 when `a` is smaller, 0 when they are the same number, above 0 when `a` is larger. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

const bits = (value: bigint): number => 4 * (value.toString(16).length - (value < 0n ? 1 : 0));

/** The nearest floating point number, within two parts in 2^52. For showing, and to save exact work: never to decide. */
export function asNumber({ numerator, denominator }: Fraction): number {
  if (numerator === 0n) return 0;
  const shift = 64 - bits(numerator) + bits(denominator);
  const scaled = shift > 0 ? (numerator << BigInt(shift)) / denominator : numerator / (denominator << BigInt(-shift));
  return Number(scaled) * 2 ** -shift;
}

/** The same number in lowest terms, for showing and for keeping. */
export function inLowestTerms({ numerator, denominator }: Fraction): Fraction {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? { numerator: 0n, denominator: 1n } : { numerator: numerator / a, denominator: denominator / a };
}
