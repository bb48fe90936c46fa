import type { nl } from './nl';

/** English texts of monitoring, for the api. */
export const en = {
  'may.seeWhereWeStand': 'See how far a public project is',
  'may.seeProfile': 'Look at the profile of a wijk, when it is public',
  'may.publishProfile': 'Make the profile of a wijk public, or undo that',
  'lacks.profilePublished': 'Make the profile of the wijk public.',
  'lacks.projectPublished': 'Make the project public. Now nobody else sees the profile.',
} satisfies Record<keyof typeof nl, string>;
