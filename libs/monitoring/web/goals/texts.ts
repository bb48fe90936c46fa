import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../domain/texts/progress/nl';

/** Texts about how goals go. */
export const progressTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../domain/texts/progress/nl')).nl,
  en: async () => (await import('../../domain/texts/progress/en')).en,
  ar: async () => (await import('../../domain/texts/progress/ar')).ar,
};
