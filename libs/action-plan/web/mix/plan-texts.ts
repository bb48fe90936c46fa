import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../domain/texts/mix/pages/nl';

/** Texts of the page on which residents read the plan. */
export const planTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../domain/texts/mix/pages/nl')).nl,
  en: async () => (await import('../../domain/texts/mix/pages/en')).en,
  ar: async () => (await import('../../domain/texts/mix/pages/ar')).ar,
};
