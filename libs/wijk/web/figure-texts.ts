import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../domain/texts/figures/nl';

/** Texts of the pages where figures are imported; work pages are written in Dutch and English. */
export const figureTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../domain/texts/figures/nl')).nl,
  en: async () => (await import('../domain/texts/figures/en')).en,
  ar: async () => ({}),
};
