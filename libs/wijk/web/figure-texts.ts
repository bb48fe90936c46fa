import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../domain/texts/figures/work/nl';

/** Texts of the pages where figures are imported; work pages are written in Dutch and English. */
export const figureTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../domain/texts/figures/work/nl')).nl,
  en: async () => (await import('../domain/texts/figures/work/en')).en,
  ar: async () => ({}),
};
