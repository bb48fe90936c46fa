import type { ClosedQuestion, TranslatedText } from '../instrument/definition';
import { chosenOf } from '../instrument/routing';

/** An answer in words, as `say` writes the texts of a question: a number, or the options that were chosen. Null when it was skipped. */
export function said(
  question: ClosedQuestion,
  answer: number | null,
  say: (text: TranslatedText) => string,
): string | null {
  if (answer === null) return null;
  if (question.kind === 'scale') return `${answer} (${question.min}-${question.max})`;
  if (question.kind === 'number') return String(answer);
  const chosen = question.kind === 'one' ? [answer] : chosenOf(answer);
  return question.options
    .filter((_, index) => chosen.includes(index + 1))
    .map(({ text }) => say(text))
    .join('; ');
}
