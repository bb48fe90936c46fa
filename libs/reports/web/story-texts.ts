import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../domain/texts/pages/nl';

/** Texts of the pages for residents. */
export const storyTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../domain/texts/pages/nl')).nl,
  en: async () => (await import('../domain/texts/pages/en')).en,
  ar: async () => (await import('../domain/texts/pages/ar')).ar,
};
