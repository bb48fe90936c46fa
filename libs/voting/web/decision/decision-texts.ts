import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../domain/texts/decision/nl';

/** Texts of decisions about priorities, for residents and for who makes them. */
export const decisionTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../domain/texts/decision/nl')).nl,
  en: async () => (await import('../../domain/texts/decision/en')).en,
  ar: async () => (await import('../../domain/texts/decision/ar')).ar,
};
