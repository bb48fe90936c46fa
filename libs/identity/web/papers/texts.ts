import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../domain/texts/papers/nl';

/** Texts of the pages about accessibility and privacy. */
export const papersTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../domain/texts/papers/nl')).nl,
  en: async () => (await import('../../domain/texts/papers/en')).en,
  ar: async () => (await import('../../domain/texts/papers/ar')).ar,
};
