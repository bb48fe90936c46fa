import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../../domain/texts/decision-work/nl';

/** Texts of the work pages on which priorities are chosen. */
export const workDecisionTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../../domain/texts/decision-work/nl')).nl,
  en: async () => (await import('../../../domain/texts/decision-work/en')).en,
  ar: async () => ({}),
};
