import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../domain/texts/limits/nl';

/** Texts of the page on limits of what is shown. */
export const limitTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../domain/texts/limits/nl')).nl,
  en: async () => (await import('../../domain/texts/limits/en')).en,
  ar: async () => ({}),
};
