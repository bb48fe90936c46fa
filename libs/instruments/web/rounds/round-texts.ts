import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../domain/texts/rounds/nl';

/** Texts of the work pages of rounds. */
export const roundTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../domain/texts/rounds/nl')).nl,
  en: async () => (await import('../../domain/texts/rounds/en')).en,
  ar: async () => ({}),
};
