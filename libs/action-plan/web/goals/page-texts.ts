import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../domain/texts/goals-pages/nl';

/** Texts of the pages with goals that everybody reads. */
export const pageTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../domain/texts/goals-pages/nl')).nl,
  en: async () => (await import('../../domain/texts/goals-pages/en')).en,
  ar: async () => (await import('../../domain/texts/goals-pages/ar')).ar,
};
