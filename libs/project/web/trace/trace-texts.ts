import type { Catalogue } from '@wijkspoor/platform/web';
import type { nl } from '../../domain/texts/trace/nl';

/** Texts of the trace, on its own pages and on those of what it passes through. */
export const traceTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../../domain/texts/trace/nl')).nl,
  en: async () => (await import('../../domain/texts/trace/en')).en,
  ar: async () => (await import('../../domain/texts/trace/ar')).ar,
};
