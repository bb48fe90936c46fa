import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import { writeText } from '@wijkspoor/platform/domain';
import { ADDRESS } from '@wijkspoor/platform/web';
import type { nl } from '../domain/texts/nl';

/**
 * What went wrong at a gemeente's identity provider, from the code it came back with; nothing when nothing did.
 * A code without words of its own, such as one that somebody typed, is a sign-in that failed.
 */
export const failureText: ResolveFn<string | null> = async (route) => {
  const { language } = inject(ADDRESS);
  const code = route.queryParamMap.get('fout');
  if (code === null) return null;
  const { texts } = await import('@wijkspoor/identity/domain/texts');
  const key = keyOf(code.replace(/^identity\./, 'error.'), texts.nl);
  const own = texts[language][key];
  return own === undefined ? writeText(texts.nl[key], 'nl') : writeText(own, language);
};

const keyOf = (given: string, texts: typeof nl): keyof typeof nl =>
  given.startsWith('error.') && isKey(given, texts) ? given : 'error.providerFailed';

const isKey = (key: string, texts: typeof nl): key is keyof typeof nl => Object.hasOwn(texts, key);
