import { standardRule } from '../results/disclosure-rule';
import type { ShownResults } from '../results/shown-results';
import { quotable } from './quotes';

const results = (forms: number | null, answered: Readonly<Record<string, number | null>>) => ({
  forms: { about: forms },
  questions: Object.entries(answered).map(([key, about]): ShownResults['questions'][number] => ({
    ...{ key, answered: { about }, mean: null, distribution: null },
  })),
});
const care = { question: 'care', in: [1] };

describe('open answers to a question', () => {
  it.each([
    ['nothing is shown of yet', { about: null }, undefined, false],
    ['everybody was asked', { about: null }, results(10, {}), true],
    ['too few took part to show', { about: null }, results(null, {}), false],
    ['belongs to one that enough answered', { about: 'care' }, results(40, { care: 10 }), true],
    ['belongs to one that too few answered', { about: 'care' }, results(40, { care: null }), false],
    ['only some were asked, as too few said why', { about: null, show: care }, results(40, { care: 25 }), false],
    ['only some were asked, of enough', { about: null, show: care }, results(40, { care: 30 }), true],
    [
      'belongs to another one, and only some were asked',
      { about: 'moving', show: care },
      results(40, { care: null, moving: 40 }),
      false,
    ],
  ])('that %s', (_, question, shown, may) => {
    expect(quotable(question, shown, standardRule)).toBe(may);
  });
});
