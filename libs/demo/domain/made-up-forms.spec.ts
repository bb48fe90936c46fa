import { madeUpForms } from './made-up-forms';

const crowd = { seed: 'somewhere', amount: 300, means: [7.5, 5], buurten: 4 };
const meanOf = (scores: readonly (number | null)[]): number => {
  const given = scores.filter((score) => score !== null);
  return given.reduce((sum, score) => sum + score, 0) / given.length;
};

describe('people who do not exist', () => {
  it('are the same every time, and others with another word', () => {
    expect(madeUpForms(crowd)).toEqual(madeUpForms(crowd));
    expect(madeUpForms({ ...crowd, seed: 'elsewhere' })).not.toEqual(madeUpForms(crowd));
  });

  it('give about the means that were asked, skip some, and come over every channel', () => {
    const forms = madeUpForms(crowd);
    for (const [subject, mean] of crowd.means.entries())
      expect(meanOf(forms.map(({ scores }) => scores[subject] ?? null))).toBeCloseTo(mean, 0);
    expect(forms.some(({ scores }) => scores.includes(null))).toBe(true);
    expect(new Set(forms.map(({ channel }) => channel))).toEqual(new Set(['link', 'code', 'paper', 'assisted']));
  });

  it('live in the buurten there are, when they say it', () => {
    expect(new Set(madeUpForms(crowd).map(({ buurt }) => buurt))).toEqual(new Set([0, 1, 2, 3, 4]));
    expect(madeUpForms({ ...crowd, buurten: 0 }).every(({ buurt }) => buurt === 0)).toBe(true);
  });
});
