import * as z from 'zod/mini';

/** How an address names a text: the number of a goal, `12`, or that of a plan, `plan-3`. */
export const TextRef = z.string().check(z.regex(/^(plan-)?[1-9][0-9]{0,4}$/, { error: 'format' }));

/** Writes it. */
export const textRef = (kind: 'goal' | 'plan', number: number): string =>
  kind === 'plan' ? `plan-${number}` : String(number);

/** Reads what `TextRef` takes. */
export const readTextRef = (ref: string): { readonly kind: 'goal' | 'plan'; readonly number: number } =>
  ref.startsWith('plan-') ? { kind: 'plan', number: Number(ref.slice(5)) } : { kind: 'goal', number: Number(ref) };
