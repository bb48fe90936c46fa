import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../domain/texts/cycle/nl';

/** What steps, phases, deliverables, activities and decisions are called: for every page that shows a cycle. */
export const cycleTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../domain/texts/cycle/nl')).nl,
  en: async () => (await import('../domain/texts/cycle/en')).en,
  ar: async () => (await import('../domain/texts/cycle/ar')).ar,
};
