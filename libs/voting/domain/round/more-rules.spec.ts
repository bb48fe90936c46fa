import { AddVote } from './contract';
import { lacksOf } from './readiness';

const idea = '0199c0de-0000-7000-8000-000000000007';
const option = { title: 'Bankjes', text: '', costCents: 100_00 };
const plan = {
  ...{ id: '0199c0de-0000-7000-8000-000000000001', title: 'Buurtgeld', intro: '', wijk: 'noord' },
  ...{ opensAt: null, closesAt: null, languages: ['nl', 'en'], checks: ['code'], minimumAge: 16 },
  ...{ method: 'approval', most: 2, budgetCents: 1_000_00, rule: 'greedy', seats: null, rung: null, promise: '' },
  ...{ feedbackDue: null, options: [option] },
};
const groen = { name: 'Groen', budgetCents: 600_00 };

it.each<[string, object, string[]]>([
  ['a plan without any of it', {}, []],
  ['a threshold and categories', { threshold: 20, categories: [groen, { name: 'Verkeer', budgetCents: 400_00 }] }, []],
  ['a threshold where most votes win', { threshold: 20, rule: 'totals', budgetCents: null, seats: 1 }, ['threshold']],
  ['a threshold with equal shares', { threshold: 20, rule: 'equalShares' }, ['threshold']],
  [
    'categories without money with equal shares',
    { categories: [{ ...groen, budgetCents: null }], rule: 'equalShares' },
    [],
  ],
  ['money of a category with equal shares', { categories: [groen], rule: 'equalShares' }, ['categories']],
  ['more for categories than there is', { categories: [groen, { ...groen, name: 'Verkeer' }] }, ['categories']],
  ['a category twice', { categories: [{ ...groen, budgetCents: null }, groen] }, ['categories']],
  ['a category with a comma', { categories: [{ ...groen, name: 'Groen, grijs' }] }, ['categories.0.name']],
  [
    'eleven categories',
    { categories: Array.from({ length: 11 }, (_, n) => ({ name: `${n}`, budgetCents: null })) },
    ['categories'],
  ],
  ['a category that is there', { categories: [groen], options: [{ ...option, category: 'Groen' }] }, []],
  ['a category that is not there', { options: [{ ...option, category: 'Groen' }] }, ['options']],
  [
    'an idea twice',
    {
      options: [
        { ...option, ideaId: idea },
        { ...option, ideaId: idea },
      ],
    },
    ['options'],
  ],
  ['an idea that is a theme as well', { options: [{ ...option, ideaId: idea, theme: 'Groen' }] }, ['options']],
  [
    'a theme twice',
    {
      options: [
        { ...option, theme: 'Groen' },
        { ...option, theme: 'Groen' },
      ],
    },
    [],
  ],
  [
    'words in English',
    { options: [{ ...option, translations: [{ language: 'en', title: 'Benches', text: '' }] }] },
    [],
  ],
  [
    'words in its own language again',
    { options: [{ ...option, translations: [{ language: 'nl', title: 'x', text: '' }] }] },
    ['options'],
  ],
  [
    'an explanation in English without a name',
    { options: [{ ...option, translations: [{ language: 'en', title: '', text: 'x' }] }] },
    ['options.0.translations.0.title'],
  ],
])('%s', (_, more, wrong) => {
  const parsed = AddVote.safeParse({ ...plan, ...more });
  expect(parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'))).toEqual(wrong);
});

it('a category without options is told before a vote opens', () => {
  const parsed = AddVote.parse({ ...plan, categories: [groen] });
  const lacks = (category: string | null) =>
    lacksOf({ ...parsed, costs: [100_00], options: [{ category }], buurten: [] }, '2027-01-01T00:00:00Z').map(
      ({ code }) => code,
    );
  expect(lacks(null)).toContain('voting.lacksCategory');
  expect(lacks('Groen')).not.toContain('voting.lacksCategory');
});
