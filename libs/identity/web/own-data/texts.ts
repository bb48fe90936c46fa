import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../domain/texts/own-data/nl';

/** Texts of the pages where people see what is known of them. */
export const ownDataTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../domain/texts/own-data/nl')).nl,
  en: async () => (await import('../../domain/texts/own-data/en')).en,
  ar: async () => (await import('../../domain/texts/own-data/ar')).ar,
};
