import type { Text } from '@wijkspoor/platform/domain';
import type { story as nl } from './story-nl';

/** Words of pages and posters for residents: short sentences, words that everybody knows. */
export const story: Readonly<Record<keyof typeof nl, Text>> = {
  'story.working': 'Page for residents: {about}',
  'story.subtitle': 'Gemeente {gemeente}, {day}',
  'story.said': 'What did residents say?',
  'story.said.help': 'Say in plain words what you heard. Name no residents.',
  'story.done': 'What was done with it?',
  'story.done.help': 'Name what is different in the wijk now. Short sentences, plain words.',
  'story.next': 'What comes next?',
  'story.next.help': 'Name the next step, when it comes, and how residents can take part.',
  'story.what.help': 'Say in a few short sentences what this is about.',
  'story.poster': 'On the poster',
  'story.poster.help':
    'This stands on the poster in large letters. At most 120 words. What is recorded comes below it, with its source.',
  'story.chart': 'What score did residents give?',
  'story.votes': 'So often people chose this (coloured: what we will do)',
  'story.round.title': 'This is what residents of {wijk} said',
  'story.round.what': 'What did we ask?',
  'story.round.begin':
    'We asked residents of {wijk} what they think of their wijk. The list of questions was called “{title}”.',
  'story.round.people': 'We heard from {people}.',
  'story.round.people.few': 'Too few people took part to give a number.',
  'story.decision.title': 'This was decided for {wijk}',
  'story.decision.what': 'What was decided?',
  'story.decision.begin': 'On {day} it was decided what happens first in {wijk}: “{title}”.',
  'story.decision.chosen': 'This is what we will do: {names}.',
  'story.cast': { one: '{n} vote was cast.', other: '{n} votes were cast.' },
  'story.year.title': 'This happened in {wijken} in {year}',
  'story.year.what': 'What was decided?',
  'story.year.begin': 'In {year} residents, organisations and the gemeente worked together in {wijken}.',
  'story.decided': '{what} ({day})',
  'story.for': '{title}. For: {group}.',
  'source.vote': 'Vote {number} “{title}”',
  'poster.ends': '{title} The {n} highest and the {n} lowest',
  'poster.scan': 'Read everything on the website',
  'poster.how': 'Point the camera of your phone at the square, or go to:',
  'poster.qr': 'QR code to {address}',
};
