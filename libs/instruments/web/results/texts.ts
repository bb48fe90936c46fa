import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../domain/texts/results/nl';

/** Texts of the results of a round. */
export const resultTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../domain/texts/results/nl')).nl,
  en: async () => (await import('../../domain/texts/results/en')).en,
  ar: async () => (await import('../../domain/texts/results/ar')).ar,
};
