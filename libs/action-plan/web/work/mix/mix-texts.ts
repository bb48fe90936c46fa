import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../../domain/texts/mix/work/nl';

/** Texts of the work pages of the plan. */
export const mixTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../../domain/texts/mix/work/nl')).nl,
  en: async () => (await import('../../../domain/texts/mix/work/en')).en,
  ar: async () => ({}),
};
