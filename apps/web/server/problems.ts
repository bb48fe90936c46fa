import { type Language, type PlatformErrorCode, type Problem, writeText } from '@wijkspoor/platform/domain';
import { texts } from '@wijkspoor/platform/domain/texts';

/** Seconds after which it makes sense to ask again when the api does not answer. */
export const comeBackAfter = '5';

/** What the front door says itself where the api cannot, as the api would say it. */
export function problemOf(
  code: Extract<PlatformErrorCode, 'away' | 'malformed' | 'missing' | 'tooLarge'>,
  status: number,
  language: Language,
  requestId: string,
): Problem {
  const key = `error.${code}` as const;
  const own = texts[language][key];
  return {
    type: `https://wijkspoor.nl/problems/platform.${code}`,
    title: `platform.${code}`,
    status,
    detail: own === undefined ? writeText(texts.nl[key], 'nl') : writeText(own, language),
    code: `platform.${code}`,
    requestId,
  };
}
