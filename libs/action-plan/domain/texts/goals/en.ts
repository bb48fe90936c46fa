import type { Text } from '@wijkspoor/platform/domain';
import type { nl } from './nl';

/** Errors, sentences of permission and mail of goals. */
export const en: Readonly<Record<keyof typeof nl, Text>> = {
  'error.whyRequired': 'Write down why.',
  'error.notSmart': 'This goal is not SMART yet. First complete what lacks.',
  'error.unanswered': 'Some proposals are still open. Take each one over, adapt it, or decline it with a reason.',
  'error.paragraphProposed':
    'A paragraph that you take out has a proposal that is still open. Answer that proposal first: take it over, adapt it, or decline it with a reason. Then take the paragraph out.',
  'error.noWords': 'There is no text in it yet. First write a paragraph.',
  'error.notWritable': 'This was adopted or dropped. First open it again, with a reason.',
  'error.notOpen': 'You can no longer propose something here.',
  'error.paragraphChanged':
    'The paragraph changed after this proposal came. Choose "Adapt" and make one text of both yourself.',
  'error.hasParts': 'This main goal still has sub-goals. Drop those first.',
  'error.tooManyWaiting':
    'Very many proposals wait here already. The municipality reads those first. Try again tomorrow.',
  'error.parentUnknown': 'Choose a main goal of this project.',
  'error.figureUnknown': 'This figure was not chosen for this project.',
  'error.figureModelled':
    'This figure is an estimate from a model. It cannot show that your goal was reached. Put it in the context, and choose something you measure yourself.',
  'error.ownerUnknown': 'This organisation does not work in the gemeente.',
  'error.priorityUnknown': 'This priority was not decided for this project.',
  'error.themeUnknown': 'This is not part of the theme. Load the page again.',
  'error.tooMany': 'There are a hundred goals already. More is not possible.',
  'input.figure': 'Choose a figure that was chosen for this project.',
  'input.modelled': 'Choose a figure that was measured, or write down what you measure yourself.',
  'input.decimals': 'Use at most three decimals.',
  'input.twice': 'This is there twice.',
  'input.knownOrDue': 'Fill in the baseline, or the day before which you will measure. Not both.',
  'input.chooseKind': 'Choose whether you propose another text or want to say something.',
  'input.targetGroup': 'Write down whom the goal is for.',
  'input.indicator': 'Write down what shows whether it works.',
  'input.unit': 'Write down what you count in: people, percent, places.',
  'input.baseline': 'Fill in the baseline, or the day before which you will measure.',
  'input.baselineOn': 'Fill in when the baseline was measured.',
  'input.method': 'Write down how you measure, and who does it.',
  'input.owner': 'Write down which role answers for it.',
  'input.target': 'Fill in where you want to arrive.',
  'input.noChange': 'The target equals the baseline. Choose another number.',
  'input.targetOn': 'Fill in when the goal is reached.',
  'input.afterBaseline': 'The end date has to lie after the baseline.',
  'may.seeGoals': 'Read goals and plans that are public',
  'may.suggestWording': 'Propose another text or say something about a goal or plan',
  'may.seeWorkGoals': 'See all goals of a project, also those that are not public yet',
  'may.runGoals': 'Write and adopt goals and the plan, and answer proposals',
  'may.bringWording': 'Write down a proposal for somebody who makes it on paper or in a talk',
  'may.readWordings': 'Read proposals before everybody can, and refuse them with a reason',
  'missing.goal': 'There is no goal yet. Begin with a main goal, or with a theme.',
  'missing.goalAdopted': {
    one: 'There is 1 goal, not adopted yet. Write it together and adopt it.',
    other: 'There are {n} goals, not adopted yet. Write them together and adopt them.',
  },
  'missing.targetGroup': 'No adopted goal says whom it is for.',
  'missing.baseline': 'There is no adopted goal with a baseline yet.',
  'missing.baselineOf': {
    one: 'For 1 goal the baseline was not measured yet.',
    other: 'For {n} goals the baseline was not measured yet.',
  },
};
