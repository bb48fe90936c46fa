import { isLanguage, type Language } from '@wijkspoor/platform/domain';

/** The first language of an Accept-Language header that we speak, else Dutch. */
export function languageOf(header: string | undefined): Language {
  for (const part of (header ?? '').slice(0, 200).split(',')) {
    const language = part.trim().slice(0, 2).toLowerCase();
    if (isLanguage(language)) return language;
  }
  return 'nl';
}
