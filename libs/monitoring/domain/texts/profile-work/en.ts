import type { Text } from '@wijkspoor/platform/domain';
import type { nl } from './nl';

/** English texts of the work page about the profile of a project. */
export const en: Record<keyof typeof nl, Text> = {
  'missing.projectHidden':
    'The project is not public. So nobody sees these figures. Make the project public in its settings.',
  'missing.wijkHidden': 'The page of the wijk is not public yet. Without it nobody sees the figures.',
  'missing.areas': 'Choose which areas of CBS the wijk is made of. Then the figures come by themselves.',
  'missing.areasGone': {
    one: 'An area that the wijk is made of is gone from the borders. So there is no figure of the wijk and no map. Choose the areas again.',
    other:
      '{n} areas that the wijk is made of are gone from the borders. So there is no figure of the wijk and no map. Choose the areas again.',
  },
  'missing.figures': 'No figures of these areas were imported yet.',
  'missing.choice': 'You chose no figures yet. Now it shows the figures that most wijken choose.',
  'missing.withoutFigure': {
    one: 'Of 1 topic you chose there is no figure of the wijk.',
    other: 'Of {n} topics you chose there is no figure of the wijk.',
  },
  'missing.strengths': 'Write what goes well in the wijk.',
  'missing.duiding': 'Ask people who work there what they see in the figures.',
  'missing.map': 'There is no map: the borders of the wijk were not imported.',
  title: 'Public profile',
  lead: 'Residents see the figures of their wijk only once you make the profile public. You can undo that.',
  public: 'Public since {date}',
  waits: 'Residents see the profile as soon as the project is public',
  hidden: 'Not public yet',
  before:
    'Residents still see the choice and the texts of round {n}. They see those of this round once you make them public.',
  show: 'Make the profile public',
  take: 'Take the profile off the public pages',
  shown: 'The profile is public now.',
  taken: 'The profile is no longer public.',
  failed: 'That did not work. Try again later.',
  figures: { one: '1 topic with a figure of the wijk', other: '{n} topics with a figure of the wijk' },
  look: 'Look at the page of {wijk}',
  missing: 'What is still missing',
  complete: 'Nothing is missing.',
};
