import { ChangeDecisionOnPriorities } from './contract';
import { nothingFound } from './criteria';
import { candidatesOf, decisionFieldsOf, decisionPlanOf, newCandidate } from './decision-fields';
import type { DecisionView } from './view';

const id = '0199c0de-0000-7000-8000-00000000a001';
const view = {
  ...{ title: 'Wat eerst?', intro: 'Kort.', body: 'college', decidedOn: '2027-03-01', why: 'Daarom.' },
  priorities: [
    {
      ...{ id, title: 'Bankjes', text: '', spoor: 'environment', theme: 'Groen', option: 1, indicators: ['smokers'] },
      ...{ idea: { number: 4, title: 'Bankjes', wijk: 'noord' }, chosen: false, reason: 'Te duur.' },
      aspects: [{ round: 3, place: 12, title: 'Bewegen', within: 'Vorig jaar' }],
      criteria: { ...nothingFound(), fit: { score: 'weak', why: 'Past niet.', by: 'GGD' } },
    },
  ],
} as unknown as DecisionView;

it('gives back what was there when nobody types', () => {
  const plan = decisionPlanOf(decisionFieldsOf(view), candidatesOf(view));
  expect(ChangeDecisionOnPriorities.parse(plan)).toEqual({
    ...view,
    priorities: view.priorities.map((one) => ({
      ...one,
      idea: one.idea?.number ?? null,
      aspects: [{ round: 3, place: 12 }],
    })),
  });
});

it('leaves out what nobody filled in', () => {
  const empty = { title: 'Wat eerst?', intro: '', body: '', decidedOn: '', why: '' };
  const bare = newCandidate(id);
  const plan = decisionPlanOf(empty, [{ ...bare, fields: { ...bare.fields, title: 'Iets' } }]);
  expect(ChangeDecisionOnPriorities.parse(plan)).toMatchObject({
    ...{ body: null, decidedOn: null },
    priorities: [{ spoor: null, chosen: null, criteria: nothingFound() }],
  });
});
