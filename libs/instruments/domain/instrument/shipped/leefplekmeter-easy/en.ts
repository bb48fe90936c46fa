import type { LeefplekWords } from '../aspects';

/** English words of the easy Leefplekmeter. */
export const en: LeefplekWords = {
  title: 'Leefplekmeter in easy words',
  intro:
    'We ask what you think of your neighbourhood.\nYou choose a number from 1 to 5.\n1 is bad. 5 is good.\nYou do not know? Then skip the question.',
  credit: 'Based on the Leefplekmeter, in our own words.',
  low: 'bad',
  high: 'good',
  good: 'what is good?',
  better: 'what must get better?',
  last: 'Do you want to say anything else?',
  lastHelp: 'It can be about anything in your neighbourhood.',
  aspects: {
    moving: {
      name: 'Walking and cycling',
      question: 'Can you walk and cycle well here?',
      help: 'Think of the pavement, the cycle path and crossing the street.',
    },
    publicTransport: {
      name: 'Bus and train',
      question: 'Can you travel well by bus or train?',
      help: 'Think of the stop, the times and the price.',
    },
    traffic: {
      name: 'Traffic',
      question: 'Are traffic and parking good here?',
      help: 'Think of fast cars, noise and a place for the car.',
    },
    streets: {
      name: 'Streets and squares',
      question: 'Is it nice in the street and on the square?',
      help: 'Think of benches and beautiful places.',
    },
    nature: { name: 'Green', question: 'Is there enough green?', help: 'Think of trees, grass, flowers and water.' },
    recreation: {
      name: 'Play and sports',
      question: 'Can you play, do sports and rest well here?',
      help: 'Think of young and old.',
    },
    facilities: {
      name: 'Shops and care',
      question: 'Are shops, school and doctor close by?',
      help: 'Think also of help with letters or money.',
    },
    work: {
      name: 'Work and learning',
      question: 'Can you find work or learn something here?',
      help: 'Think also of language class and volunteering.',
    },
    housing: {
      name: 'Housing',
      question: 'Are the homes here good?',
      help: 'Think of the rent, cold, damp and enough space.',
    },
    contacts: {
      name: 'Seeing people',
      question: 'Is it easy to see and talk to people here?',
      help: 'Think of neighbours, a community centre or eating together.',
    },
    identity: {
      name: 'Feeling at home',
      question: 'Do you feel at home here?',
      help: 'Think of your street and the people around you.',
    },
    safety: { name: 'Safe', question: 'Do you feel safe here?', help: 'Think of the day and of the evening.' },
    upkeep: {
      name: 'Clean',
      question: 'Is it clean and tidy here?',
      help: 'Think of litter in the street and broken things.',
    },
    influence: {
      name: 'Having a say',
      question: 'Do you have a say in your neighbourhood?',
      help: 'Does the gemeente listen to you?',
    },
  },
};
