import type { nl } from './nl';

/** Arabic texts about voting, as far as they are there: what is wrong with a file is said to operators only. */
export const ar: Partial<Record<keyof typeof nl, string>> = {};
