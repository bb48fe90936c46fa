import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../domain/texts/pages/nl';

/** Texts of the pages with somebody's messages, and of how they come. */
export const pageTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../domain/texts/pages/nl')).nl,
  en: async () => (await import('../domain/texts/pages/en')).en,
  ar: async () => (await import('../domain/texts/pages/ar')).ar,
};
