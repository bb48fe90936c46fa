import type { nl } from './nl';

/** Texts of the pages for residents. */
export const en: Readonly<Record<keyof typeof nl, string>> = {
  title: 'Stories from {wijk}',
  short: 'Stories',
  lead: 'What residents said, what was decided and what was done.',
  none: 'There are no stories about {wijk} yet. As soon as there is one, it stands here.',
  back: 'To everything about {wijk}',
  frozen: 'Written by the gemeente {gemeente}. This stands since {date}.',
  description: '{title}: what residents said and what was done.',
};
