import type { nl } from './nl';

/** English texts of monitoring, for the api. */
export const en = {
  'may.seeWhereWeStand': 'See how far a public project is',
} satisfies Record<keyof typeof nl, string>;
