import fc from 'fast-check';
import { rungs } from '@wijkspoor/instruments/domain';
import { criteria, nothingFound, scores } from './criteria';
import { areMany, breaksPromise, departs, duties } from './duties';
import { afterDecisionMove } from './moves';
import { decisionLacks, type DecisionPlan } from './readiness';
import { adviceOf, sideBySide } from './side-by-side';

const priority = (more: Partial<DecisionPlan['priorities'][number]> = {}): DecisionPlan['priorities'][number] => ({
  ...{ option: 1, advice: 'choose', chosen: true, reason: '', criteria: nothingFound() },
  ...more,
});
const plan = (more: Partial<DecisionPlan> = {}): DecisionPlan => ({
  ...{ rung: 'advise', body: 'college', decidedOn: '2027-03-01', why: 'Zo helpen wij de meeste mensen.' },
  ...{ options: [1], priorities: [priority()] },
  ...more,
});
const lacks = (more: Partial<DecisionPlan>) =>
  decisionLacks(plan(more), '2027-03-14').map(({ path, code }) => `${path} ${code}`);

describe('departing from the advice', () => {
  it('is choosing what lost, or leaving what won; nothing else', () => {
    expect(departs('choose', false)).toBe(true);
    expect(departs('leave', true)).toBe(true);
    expect(departs('choose', true)).toBe(false);
    expect(departs('leave', false)).toBe(false);
    expect(departs(null, true)).toBe(false);
    expect(departs('choose', null)).toBe(false);
  });

  it('needs a reason on every rung, and a longer one the more was promised', () => {
    for (const rung of rungs) {
      const least = duties[rung].leastReason;
      const left = (reason: string) => lacks({ rung, priorities: [priority({ chosen: false, reason })] });
      expect(left('x'.repeat(least - 1))).toEqual(['priorities.0.reason voting.lacksReason']);
      expect(left('x'.repeat(least))).toEqual([]);
    }
    expect(rungs.map((rung) => duties[rung].leastReason)).toEqual(
      rungs.map((rung) => duties[rung].leastReason).toSorted((one, other) => one - other),
    );
  });

  it('breaks a promise only where the outcome was promised to hold', () => {
    const left = [{ advice: 'choose', chosen: false }] as const;
    expect(rungs.filter((rung) => breaksPromise(rung, left))).toEqual(['coproduce', 'codecide']);
    expect(rungs.filter((rung) => breaksPromise(rung, [{ advice: 'choose', chosen: true }]))).toEqual([]);
  });
});

describe('what a decision lacks', () => {
  it('is nothing when it is whole', () => {
    expect(lacks({})).toEqual([]);
  });

  it('is said per field, in the order of the form', () => {
    const criteriaFound = { ...nothingFound(), fit: { score: 'weak', why: '', by: 'GGD' } } as const;
    expect(
      lacks({
        ...{ body: null, decidedOn: null, why: '', options: [1, 2] },
        priorities: [priority({ chosen: null, criteria: criteriaFound }), priority({ option: null, advice: null })],
      }),
    ).toEqual([
      'priorities voting.lacksVoted',
      'priorities.0.criteria.fit.why voting.lacksCriterionWhy',
      'priorities.0.chosen voting.lacksChoice',
      // beside a vote, what was not voted on is not chosen in silence
      'priorities.1.reason voting.lacksReason',
      'body voting.lacksBody',
      'decidedOn voting.lacksDecidedOn',
      'why voting.lacksWhy',
    ]);
    expect(lacks({ priorities: [], options: [] })).toEqual(['priorities voting.lacksPriorities']);
    expect(lacks({ decidedOn: '2027-03-15' })).toEqual(['decidedOn voting.lacksDecidedBefore']);
  });

  it('is a choice or a reason as long as one departure stands unexplained, whatever else is there', () => {
    const anyPriority = fc.record({
      ...{ option: fc.constant(null), advice: fc.constantFrom('choose', 'leave', null) },
      ...{ chosen: fc.constantFrom(true, false, null), reason: fc.string({ maxLength: 80 }) },
      criteria: fc.constant(nothingFound()),
    });
    fc.assert(
      fc.property(fc.constantFrom(...rungs), fc.array(anyPriority, { minLength: 1 }), (rung, priorities) => {
        const ready = lacks({ rung, priorities, options: [] }).length === 0;
        expect(ready).toBe(
          priorities.every(
            ({ advice, chosen, reason }) =>
              chosen !== null && (!departs(advice, chosen) || reason.length >= duties[rung].leastReason),
          ),
        );
      }),
    );
  });
});

describe('side by side', () => {
  const result = {
    ...{ winners: [2], spentCents: 0, cast: 12, endowment: null, greedy: null, checked: null },
    options: [1, 2].map((place) => ({
      ...{ place, votes: place * 5, score: place * 5, reason: place === 2 ? ('won' as const) : ('notChosen' as const) },
      ...{ moneyLeftCents: null, supportersHaveCents: null },
    })),
  };

  it('takes what votes advise from the outcome', () => {
    expect([adviceOf(1, result), adviceOf(2, result), adviceOf(null, result), adviceOf(1, null)]).toEqual([
      ...['leave', 'choose', null, null],
    ]);
  });

  it('keeps the order of the list and makes no score of the whole', () => {
    const kept = (id: string, option: number | null) => ({
      ...{
        id,
        title: id,
        text: '',
        spoor: null,
        theme: '',
        option,
        idea: null,
        indicators: [],
        aspects: [],
        chosen: true,
        reason: '',
      },
      criteria: { ...nothingFound(), urgency: { score: scores[2], why: 'Nu.', by: 'GGD' } },
    });
    const rows = sideBySide([kept('b', 1), kept('a', 2), kept('c', null)], result, new Map());
    expect(rows.map(({ id, advice, departs: other, votes }) => [id, advice, other, votes?.votes])).toEqual([
      ['b', 'leave', true, 5],
      ['a', 'choose', false, 10],
      ['c', null, false, undefined],
    ]);
    for (const row of rows) expect(Object.keys(row.criteria)).toEqual(criteria);
  });
});

it('warns above three priorities, and does not forbid them', () => {
  const chosen = Array.from({ length: 4 }, () => priority({ advice: null, option: null }));
  expect(areMany(chosen)).toBe(true);
  expect(areMany(chosen.slice(1))).toBe(false);
  expect(lacks({ priorities: chosen, options: [] })).toEqual([]);
});

it('leaves what is published as it is', () => {
  expect(afterDecisionMove('draft', 'publish')).toBe('published');
  expect(afterDecisionMove('draft', 'remove')).toBeNull();
  for (const move of ['change', 'publish', 'remove'] as const)
    expect(() => afterDecisionMove('published', move)).toThrow('voting.decisionStays');
});
