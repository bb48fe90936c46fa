import type { Choices, Method } from '../ballot/ballot';

/** What was typed of a ballot paper: choices, or the first part that cannot be read. */
export type TypedBallot = { readonly choices: Choices } | { readonly wrong: string };

/**
 * Reads what somebody types over from a ballot paper: numbers of options, `2 5`; for points each with its points, `2=3 5=7`.
 * Commas, semicolons and spaces divide; nothing typed is an empty ballot. An option that stands twice cannot be read.
 * @param count how many options there are.
 */
export function readTyped(method: Method, count: number, typed: string): TypedBallot {
  const choices: Record<string, number> = {};
  const parts = typed
    .replace(/\s*=\s*/g, '=')
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
  const shape = method === 'points' ? /^(\d{1,3})=(\d{1,4})$/ : /^(\d{1,3})$/;
  for (const part of parts) {
    const [, place = '', points = '1'] = shape.exec(part) ?? [];
    const at = Number(place);
    if (place === '' || at < 1 || at > count || at in choices) return { wrong: part };
    choices[at] = Number(points);
  }
  return { choices };
}
