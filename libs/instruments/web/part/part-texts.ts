import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../domain/texts/part/nl';

/** Texts of taking part in a round. */
export const partTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../domain/texts/part/nl')).nl,
  en: async () => (await import('../../domain/texts/part/en')).en,
  ar: async () => (await import('../../domain/texts/part/ar')).ar,
};
