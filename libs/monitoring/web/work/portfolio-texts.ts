import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../domain/texts/portfolio/nl';

/** Texts of the start of the work pages. */
export const portfolioTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../domain/texts/portfolio/nl')).nl,
  en: async () => (await import('../../domain/texts/portfolio/en')).en,
  ar: async () => ({}),
};
