/** A number as somebody wrote it: `digits` over ten to the power `decimals`. `12.50` is 1250 with 2 decimals. */
export type Amount = { readonly digits: bigint; readonly decimals: number };

const written = /^(-?)(\d{1,30})(?:[.,](\d{1,20}))?(?:[eE]\+?(\d{1,2}))?$/;

/**
 * Reads a number exactly. Decimals follow a point or, as old files have it, a comma; `1e+06` is a million. Thousands are not
 * set apart: `1,000,000` and `1 000` are no amounts.
 * @returns null when the text is no number.
 */
export function readAmount(text: string): Amount | null {
  const [, sign = '', whole = '', behind = '', power = '0'] = written.exec(text.trim()) ?? [];
  if (whole === '') return null;
  const trimmed = behind.replace(/0+$/, '');
  const shift = Number(power);
  const digits = BigInt(`${sign}${whole}${trimmed}`);
  if (shift >= trimmed.length) return { digits: digits * 10n ** BigInt(shift - trimmed.length), decimals: 0 };
  return { digits, decimals: trimmed.length - shift };
}

/** The amount in steps of ten to the power minus `decimals`, which must be enough of them. */
export const inSteps = ({ digits, decimals: own }: Amount, decimals: number): bigint =>
  digits * 10n ** BigInt(decimals - own);

/** Writes it with a point, without a zero that says nothing: `12.5`, `-3`, `0.05`. */
export function writeAmount({ digits, decimals }: Amount): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0');
  const behind = text.slice(text.length - decimals).replace(/0+$/, '');
  const whole = text.slice(0, text.length - decimals);
  return decimals === 0 || behind === '' ? `${sign}${whole}` : `${sign}${whole}.${behind}`;
}
