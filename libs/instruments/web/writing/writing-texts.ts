import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../domain/texts/writing/nl';

/** Texts of the hint beside what somebody writes for residents. */
export const writingTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../domain/texts/writing/nl')).nl,
  en: async () => (await import('../../domain/texts/writing/en')).en,
  ar: async () => ({}),
};
