import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../domain/texts/work/nl';

/** Texts of the work pages about the wijken of a gemeente. */
export const workTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../domain/texts/work/nl')).nl,
  en: async () => (await import('../domain/texts/work/en')).en,
  ar: async () => (await import('../domain/texts/work/ar')).ar,
};
