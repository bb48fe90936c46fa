import { randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for another: no 0, O, 1, I, L, nor vowels that make words. */
const alphabet = '23456789BCDFGHJKMNPQRSTVWXYZ';

/** Signs that somebody types over from a letter; each is worth 4.8 bits. */
export const randomCode = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)] ?? '').join('');
