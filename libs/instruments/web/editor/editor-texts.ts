import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../domain/texts/editor/nl';

/** Texts of the work pages of questionnaires. */
export const editorTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../domain/texts/editor/nl')).nl,
  en: async () => (await import('../../domain/texts/editor/en')).en,
  ar: async () => ({}),
};
