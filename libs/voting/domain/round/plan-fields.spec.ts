import { AddVote, type VoteView } from './contract';
import { categoriesOf, emptyOption, firstStays, isEmpty, optionsOf } from './option-fields';
import { fieldsOf, planOf, rulesFor, type VoteChosen } from './plan-fields';

const vote: VoteView = {
  ...{
    id: 'v',
    number: 3,
    title: 'Buurtgeld',
    intro: '',
    version: 4,
    state: 'planned',
    lacks: [],
    moves: [],
    decided: false,
    papersWaiting: 0,
  },
  ...{ wijk: { slug: 'noord', name: 'Noord' }, project: { id: 'p', name: 'Gezond' }, may: { run: 'yes' } },
  ...{ opensAt: '2027-03-01T08:00:12.345+00:00', closesAt: '2027-03-28T15:00:00+00:00', languages: ['nl'] },
  ...{ checks: ['code', 'paper'], minimumAge: 12, method: 'budget', most: null, budgetCents: 4_000_007 },
  ...{ rule: 'equalShares', seats: null, rung: 'codecide', promise: 'Wat wint, doen wij.', feedbackDue: '2027-05-01' },
  ...{ lotCommitment: null, lotSeed: null, asksBuurt: false, buurten: [{ code: 'BU00010001', name: 'Oost' }] },
  ...{ threshold: null, categories: [{ name: 'Groen', budgetCents: null }] },
  options: [
    {
      ...{
        place: 1,
        title: 'Bankjes',
        text: '',
        costCents: 600_050,
        category: 'Groen',
        theme: null,
        buurt: 'BU00010001',
      },
      ...{ ideaId: '0199c0de-0000-7000-8000-000000000009', idea: { number: 4, wijk: 'noord' } },
      translations: [{ language: 'en', title: 'Benches', text: '' }],
    },
    {
      ...{ place: 2, title: 'Lantaarns', text: 'Zes.', costCents: null, category: null, theme: 'Licht', buurt: null },
      ...{ ideaId: null, idea: null, translations: [] },
    },
  ],
};
const groups = categoriesOf(vote);
const chosen = ({ languages, checks, method, rule, rung }: VoteView): VoteChosen => ({
  ...{ languages, checks, method, rule, rung },
});
const id = '0199c0de-0000-7000-8000-000000000001';
const said = (plan: ReturnType<typeof planOf>): readonly string[] => {
  const parsed = AddVote.safeParse({ id, ...plan });
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
};

it('nothing that was not touched changes: not a second of the period, nor a cent', () => {
  const plan = planOf(fieldsOf(vote), chosen(vote), optionsOf(vote), groups, vote);
  expect(plan).toMatchObject({
    ...{ opensAt: '2027-03-01T08:00:12.345Z', budgetCents: 4_000_007, most: null, seats: null, minimumAge: 12 },
    options: vote.options.map(({ place: _, idea: __, ...option }) => option),
    ...{ categories: vote.categories, threshold: null },
  });
  expect(said(plan)).toEqual([]);
});

it('a day is a day of clocks in the Netherlands, also where they change', () => {
  const fields = { ...fieldsOf(vote), closesDate: '2027-03-29', closesTime: '17:00' };
  expect(planOf(fields, chosen(vote), [], [], vote).closesAt).toBe('2027-03-29T15:00:00.000Z');
});

it('what is no amount, number or day goes as it was typed, and the api names its field', () => {
  const fields = { ...fieldsOf(vote), budget: 'veel', minimumAge: 'oud', closesDate: '2027-02-31' };
  const options = [{ ...emptyOption(1), title: 'Bankjes', cost: '12,345' }];
  expect(said(planOf(fields, chosen(vote), options, [], vote))).toEqual(
    expect.arrayContaining(['budgetCents', 'minimumAge', 'closesAt', 'options.0.costCents']),
  );
});

it('money is sent only where it is divided, and a limit only where there is one', () => {
  const approval = { ...chosen(vote), method: 'approval', rule: 'totals' } as const;
  const plan = planOf({ ...fieldsOf(vote), most: '2', seats: '1' }, approval, optionsOf(vote), groups, vote);
  expect(plan).toMatchObject({ most: 2, seats: 1, budgetCents: null, options: [{ costCents: null }, {}] });
  expect(said(plan)).toEqual([]);
});

it('who votes within money also divides it', () => {
  expect(rulesFor('budget')).not.toContain('totals');
  expect(rulesFor('points')).toContain('totals');
  const unfit = { ...chosen(vote), rule: null };
  expect(said(planOf(fieldsOf(vote), unfit, optionsOf(vote), groups, vote))).toContain('rule');
});

it('a category that gets another name stays with its options, and without a name it is none', () => {
  const renamed = planOf(
    fieldsOf(vote),
    chosen(vote),
    optionsOf(vote),
    [{ id: 1, name: ' Parken ', budget: '' }],
    vote,
  );
  expect(renamed).toMatchObject({ categories: [{ name: ' Parken ' }], options: [{ category: 'Parken' }, {}] });
  expect(said(renamed)).toEqual([]);
  const gone = planOf(fieldsOf(vote), chosen(vote), optionsOf(vote), [{ id: 1, name: '', budget: '' }], vote);
  expect(gone).toMatchObject({ categories: [], options: [{ category: null }, {}] });
});

it('money of a category and a threshold are sent only where the count goes down a list', () => {
  const fields = { ...fieldsOf(vote), threshold: '25' };
  const own = [{ id: 1, name: 'Groen', budget: '10.000' }];
  expect(planOf(fields, chosen(vote), [], own, vote)).toMatchObject({
    ...{ threshold: null, categories: [{ budgetCents: null }] },
  });
  const greedy = planOf(fields, { ...chosen(vote), rule: 'greedy' }, optionsOf(vote), own, vote);
  expect(greedy).toMatchObject({ threshold: 25, categories: [{ budgetCents: 1_000_000 }] });
  expect(said(greedy)).toEqual([]);
  const typed = planOf({ ...fields, threshold: 'veel' }, { ...chosen(vote), rule: 'greedy' }, [], own, vote);
  expect(said(typed)).toContain('threshold');
});

it('words in the first language are those of the option itself', () => {
  const english = { ...chosen(vote), languages: ['en', 'nl'] };
  expect(planOf(fieldsOf(vote), english, optionsOf(vote), groups, vote)).toMatchObject({
    options: [{ translations: [] }, { translations: [] }],
  });
  expect(firstStays(['nl', 'en', 'ar'], 'en')).toEqual(['en', 'nl', 'ar']);
  expect(firstStays(['nl'], 'en')).toEqual(['nl']);
});

it('an option of which only words in another language were typed is not empty', () => {
  expect(isEmpty(emptyOption(1))).toBe(true);
  expect(isEmpty({ ...emptyOption(1), translated: { 'title.en': 'Benches' } })).toBe(false);
});
