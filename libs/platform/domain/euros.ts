/** Euros as people in the Netherlands write them: `1250`, `1.250`, `€ 1.250,50`; a lone point before two digits counts as a comma. */
const written = /^(?:€\s*)?(\d{1,3}(?:\.\d{3})+|\d{1,10})(?:[,.](\d{1,2}|-))?$/;

/**
 * The cents of what was typed, to the cent: no number with a fraction is ever made.
 * @returns null when it is no amount.
 */
export function centsOf(typed: string): number | null {
  const [, euros, cents = ''] = written.exec(typed.trim().replaceAll('\u00a0', ' ')) ?? [];
  if (euros === undefined) return null;
  return Number(euros.replaceAll('.', '') + (cents === '-' ? '' : cents).padEnd(2, '0'));
}

/** Cents as a field shows them: `1250`, `1250,50`. @param cents whole, from 0. */
export function eurosOf(cents: number): string {
  const digits = String(cents).padStart(3, '0');
  const [euros, rest] = [digits.slice(0, -2), digits.slice(-2)];
  return rest === '00' ? euros : `${euros},${rest}`;
}
