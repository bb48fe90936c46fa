import type { Text } from '@wijkspoor/platform/domain';
import type { nl } from './nl';

/** English texts of monitoring, for the api. */
export const en = {
  'may.readAgenda': 'Read an agenda with its secret address',
  'agenda.name': 'Wijkspoor',
  'agenda.round': 'Round: {title}',
  'agenda.vote': 'Vote: {title}',
  'may.seeWhereWeStand': 'See how far a public project is',
  'may.seeProfile': 'Look at the profile of a wijk, when it is public',
  'may.publishProfile': 'Make the profile of a wijk public, or undo that',
  'lacks.profilePublished': 'Make the profile of the wijk public.',
  'lacks.projectPublished': 'Make the project public. Now nobody else sees the profile.',
  'error.measurement': 'This measurement is not right yet. Change first:',
  'error.alreadyCorrected': 'Somebody corrected this measurement already. Load the page again and correct the newest.',
  'error.goalDropped': 'This goal was dropped. Nothing more can be measured of it.',
  'error.tooMany': 'This goal has 1,000 measurements or notes already. There cannot be more.',
  'may.seePublicProgress': 'See how the adopted goals of a public project go',
  'may.seeProgress': 'Look at measurements of goals, and at how goals stand',
  'may.measureGoals': 'Write down or correct a measurement of a goal; a partner only where they lead',
  'may.adjustGoals': 'Write down how a goal is adjusted; a partner only where they lead',
  'input.estimateIsContext': 'An estimate out of a model is always background. Choose Background.',
  'input.contextAbout': 'Write what this figure is about. Background is never the indicator of the goal.',
  'input.contextLevel': 'Choose which area this figure is about.',
  'input.unitOfGoal': 'The indicator has a unit already. Leave this empty.',
  'input.replacesUnknown': 'This measurement does not belong to this goal. Load the page again.',
  'lacks.goals': 'Adopt a goal first.',
  'lacks.goalBaselines': {
    one: 'Measure the beginning of {n} more goal.',
    other: 'Measure the beginning of {n} more goals.',
  },
  'lacks.goalReviews': {
    one: 'Measure {n} more goal again, or write how you adjust.',
    other: 'Measure {n} more goals again, or write how you adjust.',
  },
  'notice.red.subject': 'Goal is far behind: {goal}',
  'notice.red':
    'The goal “{goal}” of {project} is far behind. That has been known for more than {n} days, and nobody wrote what changes. Look at it and adjust.',
  'data.profiles': 'Profiles you put on the website, or took off it',
} satisfies Record<keyof typeof nl, Text>;
