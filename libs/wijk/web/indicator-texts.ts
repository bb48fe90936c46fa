import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../domain/texts/indicators/nl';

/** Names of indicators and sporen, for every page that shows a figure. */
export const indicatorTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../domain/texts/indicators/nl')).nl,
  en: async () => (await import('../domain/texts/indicators/en')).en,
  ar: async () => (await import('../domain/texts/indicators/ar')).ar,
};
