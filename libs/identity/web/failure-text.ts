import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import type { IdentityErrorCode } from '@wijkspoor/identity/domain';
import { ADDRESS } from '@wijkspoor/platform/web';
import { writeText } from '@wijkspoor/platform/domain';

/** What went wrong at a gemeente's identity provider, from the code it came back with; nothing when nothing did. */
export const failureText: ResolveFn<string | null> = async (route) => {
  const { language } = inject(ADDRESS);
  const code = /^identity\.(\w+)$/.exec(route.queryParamMap.get('fout') ?? '')?.[1];
  if (code === undefined) return null;
  const { texts } = await import('@wijkspoor/identity/domain/texts');
  const key = `error.${code}` as `error.${IdentityErrorCode}`;
  const own = texts[language][key];
  return own === undefined ? writeText(texts.nl[key], 'nl') : writeText(own, language);
};
