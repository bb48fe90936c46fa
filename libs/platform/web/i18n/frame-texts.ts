import type { nl } from '../../domain/texts/frame/nl';
import type { Catalogue } from './texts';

/** Texts around every page. */
export const frameTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../domain/texts/frame/nl')).nl,
  en: async () => (await import('../../domain/texts/frame/en')).en,
  ar: async () => (await import('../../domain/texts/frame/ar')).ar,
};
