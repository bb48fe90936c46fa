import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../../domain/texts/paper/nl';

/** Texts of the work pages about letters and ballot papers. */
export const votePaperTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../../domain/texts/paper/nl')).nl,
  en: async () => (await import('../../../domain/texts/paper/en')).en,
  ar: async () => ({}),
};
