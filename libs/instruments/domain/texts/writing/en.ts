import type { Text } from '@wijkspoor/platform/domain';
import type { nl } from './nl';

/** English texts of the hint beside what somebody writes for residents. */
export const en = {
  easy: 'This reads easily.',
  fine: 'This reads fairly well. Shorter words and sentences help.',
  hard: 'This is hard to read. Make sentences shorter and choose plain words.',
  short: 'Too short to say something about.',
  score: 'Readability {score} of 100.',
  long: { one: '{n} sentence is long, for example:', other: '{n} sentences are long, for example:' },
  words: '({n} words)',
  proof: 'A help, no proof. Have somebody read it too.',
} satisfies Record<keyof typeof nl, Text>;
