import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../domain/texts/profile-work/nl';

/** Texts of the work page about the profile of a project. */
export const profileWorkTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../domain/texts/profile-work/nl')).nl,
  en: async () => (await import('../../domain/texts/profile-work/en')).en,
  ar: async () => ({}),
};
