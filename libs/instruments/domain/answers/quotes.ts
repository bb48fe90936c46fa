import type { Language } from '@wijkspoor/platform/domain';
import { closedOf, type Questions, type TextQuestion, textsOf, type TranslatedText } from '../instrument/definition';
import type { DisclosureRule } from '../results/disclosure-rule';
import type { ShownResults } from '../results/shown-results';
import type { OpenQuestion } from './contract';

type Results = Pick<ShownResults, 'forms' | 'questions'>;

/**
 * Whether open answers to a question may be read by everybody: when what is shown counts enough people, of those who answered
 * the question it belongs to, or of everybody who took part. A question that is asked only after a certain answer says with each
 * of its answers that somebody gave that one, so it needs as many people as a distribution. A quote never stands beside a background.
 */
export function quotable(
  { about, show }: Pick<TextQuestion, 'about' | 'show'>,
  results: Results | undefined,
  { distributionFrom }: Pick<DisclosureRule, 'distributionFrom'>,
): boolean {
  if (results === undefined) return false;
  const answered = (key: string) => results.questions.find((one) => one.key === key)?.answered.about ?? 0;
  if (show !== undefined && answered(show.question) < distributionFrom) return false;
  return about === null ? results.forms.about !== null : answered(about) > 0;
}

/** Questions in own words in the order of the definition, as a page names them. */
export function openQuestions(definition: Questions, language: Language): readonly OpenQuestion[] {
  const say = (text: TranslatedText): string => text[language] ?? text.nl;
  const names = new Map(closedOf(definition).map(({ key, name }) => [key, say(name)]));
  return textsOf(definition).map(({ key, kind, text, about }) => {
    const name = about === null ? undefined : names.get(about);
    return { key, kind, text: say(text), about: about === null || name === undefined ? null : { key: about, name } };
  });
}
