import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../domain/texts/where-we-stand/nl';

/** Texts of the page "Waar staan we?". */
export const standingTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../domain/texts/where-we-stand/nl')).nl,
  en: async () => (await import('../../domain/texts/where-we-stand/en')).en,
  ar: async () => (await import('../../domain/texts/where-we-stand/ar')).ar,
};
