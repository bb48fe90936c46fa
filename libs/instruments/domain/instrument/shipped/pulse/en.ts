import type { PulseWords } from './nl';

/** English words of the pulse. */
export const en: PulseWords = {
  title: 'How are things in your neighbourhood?',
  intro:
    'Five short questions about your neighbourhood.\nYou give a mark from 1 to 10 each time.\nIt takes about two minutes.\nRather not say? Then skip the question.',
  low: 'very bad',
  high: 'very good',
  wish: 'What should get better first in your neighbourhood?',
  wishHelp: 'Do not write names, and nothing about illness.',
  scales: {
    living: { name: 'Living here', question: 'What is it like to live here?' },
    outside: { name: 'Outdoors', question: 'What is it like outdoors, in the streets and green places?' },
    others: { name: 'Each other', question: 'How well do people here get along?' },
    help: { name: 'Help and care', question: 'How well can you find help and care nearby?' },
    voice: { name: 'Having a say', question: 'How well are residents listened to?' },
  },
};
