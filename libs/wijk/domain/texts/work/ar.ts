import type { nl } from './nl';

/** Work pages are read in Dutch by who reads Arabic elsewhere; translators begin here. */
export const ar: Partial<Record<keyof typeof nl, string>> = {};
