import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../domain/texts/profile/nl';

/** Texts of the profile of a wijk. */
export const profileTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../domain/texts/profile/nl')).nl,
  en: async () => (await import('../../domain/texts/profile/en')).en,
  ar: async () => (await import('../../domain/texts/profile/ar')).ar,
};
