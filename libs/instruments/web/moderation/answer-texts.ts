import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../domain/texts/answers/nl';

/** Texts of the work pages of open answers, forms that stood out, and files. */
export const answerTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../domain/texts/answers/nl')).nl,
  en: async () => (await import('../../domain/texts/answers/en')).en,
  ar: async () => ({}),
};
