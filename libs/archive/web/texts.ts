import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../domain/texts/work/nl';

/** Texts of the page of archives. */
export const archiveTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../domain/texts/work/nl')).nl,
  en: async () => (await import('../domain/texts/work/en')).en,
  ar: async () => ({}),
};
