import type { Text } from '@wijkspoor/platform/domain';
import type { nl } from './nl';

/** English texts of the public pages of a gemeente and of a wijk. */
export const en = {
  'gemeente.description': 'Work on your neighbourhood in {gemeente}.',
  'gemeente.title': 'Your neighbourhood in {gemeente}',
  'gemeente.lead':
    'Choose your neighbourhood. Read what is going on, take part, and see what happens with your answer.',
  'gemeente.wijken': 'Our neighbourhoods',
  'gemeente.map': 'Map of {gemeente} with its neighbourhoods',
  'gemeente.none':
    'There is no neighbourhood on this page yet. As soon as {gemeente} makes one public, you see it here.',
  'gemeente.trace': 'What you say leaves a trace',
  'gemeente.traceText':
    'With every question you read beforehand what your say is and who decides. Afterwards you read what was done, and why something is sometimes not possible.',
  'wijk.title': 'What is going on in {wijk}?',
  'wijk.description': '{wijk} in {gemeente}: what is going on, how to take part and what happens with it.',
  'wijk.hidden': 'Not public yet: only you and your colleagues see this page.',
  'wijk.introNone': '{gemeente} will soon write here what is going on in {wijk}.',
  'wijk.more': 'More about {wijk}',
  'wijk.said': 'You said, we did',
  'wijk.said.text': 'What residents said, and what was done with it.',
  'wijk.plan': 'The plan',
  'wijk.plan.text': 'What happens, for whom, by whom and when.',
  'wijk.standing': 'Where do we stand?',
  'wijk.standing.text': 'What is done, what is not, and what happens now?',
  'wijk.decisions': 'Decisions',
  'wijk.decisions.text': 'What was chosen for {wijk}, what was not, and why.',
  'wijk.progress': 'How do the goals go?',
  'wijk.progress.text': 'What was measured, and what we do differently when it does not go well.',
  'wijk.goals': 'Goals',
  'wijk.goals.text': 'What we want to reach. Help write it.',
  'wijk.figures': 'Figures about the neighbourhood',
  'wijk.figures.text': 'How {wijk} is doing, beside the municipality and the whole country.',
  'wijk.now': 'What can you do now?',
  'wijk.ask.title': 'Give your opinion',
  'wijk.ask.text':
    'No questionnaire is open now. When one opens, there will be a button to begin. You need not sign in.',
  'wijk.ask.badge': 'Open now',
  'wijk.ask.open': {
    one: 'Tell us what you think of {wijk}. It takes about {n} minute. No need to sign in.',
    other: 'Tell us what you think of {wijk}. It takes about {n} minutes. No need to sign in.',
  },
  'wijk.ask.until': 'Until and including {day}',
  'wijk.ask.notNow': 'Not open now',
  'wijk.results': 'Results',
  'wijk.results.text': 'What residents said about {wijk}.',
  'wijk.takePart': 'Take part',
  'wijk.takePart.text': 'What is asked in {wijk} now, and what was asked before.',
  'wijk.ideas.title': 'Share an idea',
  'wijk.ideas.open': 'Read what residents find needed. Support an idea, or send one yourself.',
  'wijk.ideas.read': 'Read the ideas of residents and what becomes of them.',
  'wijk.ideas.closed': 'No new ones now',
  'wijk.ideas.found': { one: '{n} idea', other: '{n} ideas' },
  'wijk.ideas.text': 'You cannot send in ideas yet. That is possible after the questions have been answered.',
  'wijk.vote.closed': 'Closed on {day}',
  'wijk.vote.result': 'Result',
  'wijk.vote.title': 'Help choose',
  'wijk.vote.text':
    'There is nothing to choose now. Before a vote begins, you read here what it is about and who decides.',
  'wijk.soon': 'Not started yet',
} satisfies Record<keyof typeof nl, Text>;
