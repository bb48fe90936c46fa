import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../../domain/texts/invited/nl';

/** Texts of the work page about who is invited to a vote. */
export const invitedTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../../domain/texts/invited/nl')).nl,
  en: async () => (await import('../../../domain/texts/invited/en')).en,
  ar: async () => ({}),
};
