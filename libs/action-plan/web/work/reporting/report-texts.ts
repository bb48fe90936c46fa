import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../../domain/texts/reporting/work/nl';

/** Texts of the work pages of partner reports. */
export const reportTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../../domain/texts/reporting/work/nl')).nl,
  en: async () => (await import('../../../domain/texts/reporting/work/en')).en,
  ar: async () => ({}),
};
