import fc from 'fast-check';
import { type BallotForm, checkBallot, type Choices, methods, packBallot, unpackBallot } from './ballot';

const approval: BallotForm = { method: 'approval', most: 2, budgetCents: null, costs: [null, null, null] };
const points: BallotForm = { ...approval, method: 'points', most: 10 };
const budget: BallotForm = { method: 'budget', most: null, budgetCents: 100_00, costs: [60_00, 50_00, 40_00, null] };
const codes = (form: BallotForm, choices: Choices) => checkBallot(form, choices).map(({ code }) => code);

describe('a ballot', () => {
  it.each<[string, BallotForm, Choices, string[]]>([
    ['of none', approval, {}, []],
    ['of as many as may', approval, { 1: 1, 3: 1 }, []],
    ['of one too many', approval, { 1: 1, 2: 1, 3: 1 }, ['voting.tooManyChosen']],
    ['of an option that is not there', approval, { 4: 1 }, ['voting.option']],
    ['of no option', approval, { 0: 1 }, ['voting.option']],
    ['with a name for a place', approval, { constructor: 1 }, ['voting.option']],
    ['with more than one for one', approval, { 1: 2 }, ['voting.points']],
    ['of all points', points, { 1: 7, 2: 3 }, []],
    ['of fewer points', points, { 2: 3 }, []],
    ['of a point too many', points, { 1: 7, 2: 4 }, ['voting.tooManyPoints']],
    ['of half a point', points, { 1: 0.5 }, ['voting.points']],
    ['of points that are owed', points, { 1: 12, 2: -2 }, ['voting.points']],
    ['that fits to the cent', budget, { 1: 1, 3: 1, 4: 1 }, []],
    ['that costs too much', budget, { 1: 1, 2: 1 }, ['voting.overBudget']],
  ])('%s', (_, form, choices, wrong) => {
    expect(codes(form, choices)).toEqual(wrong);
  });

  it('is kept and read back as it was', () => {
    const choice = fc.record({
      method: fc.constantFrom(...methods),
      given: fc.array(fc.nat(5), { minLength: 1, maxLength: 12 }),
    });
    fc.assert(
      fc.property(choice, ({ method, given }) => {
        const form = { method, most: 1000, budgetCents: 1_000_000, costs: given.map(() => 1) };
        const choices = Object.fromEntries(
          given.map((points, index) => [index + 1, method === 'points' ? points : Math.min(1, points)]),
        );
        const named = Object.fromEntries(Object.entries(choices).filter(([, points]) => points > 0));
        expect(unpackBallot(form, packBallot(form, choices))).toEqual(named);
      }),
    );
  });

  it('of none is kept in one way', () => {
    expect(packBallot(points, { 1: 0 })).toEqual([]);
    expect(packBallot(approval, { 1: 0 })).toEqual([]);
  });
});
