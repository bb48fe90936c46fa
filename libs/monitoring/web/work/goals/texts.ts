import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../../domain/texts/progress-work/nl';

/** Texts of the work pages about measurements of goals. */
export const progressWorkTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../../domain/texts/progress-work/nl')).nl,
  en: async () => (await import('../../../domain/texts/progress-work/en')).en,
  ar: async () => ({}),
};
