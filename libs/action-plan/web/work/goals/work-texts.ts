import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../../domain/texts/goals-work/nl';

/** Texts of the work pages of goals; these speak Dutch and English. */
export const workTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../../domain/texts/goals-work/nl')).nl,
  en: async () => (await import('../../../domain/texts/goals-work/en')).en,
  ar: async () => ({}),
};
