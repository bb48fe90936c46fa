import { lacksFor, type InterventionPlan } from './readiness';
import { unanswered, weakAspects } from './access';

const whole: InterventionPlan = {
  ...{ pillar: 'support', sporen: ['social'], targetGroup: 'ouderen', agreements: 'Elke week.', byGemeente: false },
  ...{ organisationId: 'o', startsOn: '2027-01-01', endsOn: '2027-12-31', goals: ['g'] },
  access: [
    { aspect: 'comprehensible', answer: 'good' },
    { aspect: 'available', answer: 'fair' },
    { aspect: 'affordable', answer: 'weak' },
    { aspect: 'fitting', answer: 'good' },
  ],
};
const paths = (move: 'agree' | 'start', less: Partial<InterventionPlan>): string[] =>
  lacksFor(move, { ...whole, ...less }).map(({ path }) => path);

describe('what an intervention needs', () => {
  it('is nothing when all is there; a weak answer forbids nothing', () => {
    expect(paths('agree', {})).toEqual([]);
    expect(paths('start', {})).toEqual([]);
  });

  it.each([
    ['pillar', { pillar: null }],
    ['sporen', { sporen: [] }],
    ['targetGroup', { targetGroup: '' }],
    ['goals', { goals: [] }],
    ['organisationId', { organisationId: null }],
    ['startsOn', { startsOn: null }],
    ['endsOn', { endsOn: null }],
    ['access', { access: whole.access.slice(1) }],
  ] as const)('%s, before it is agreed', (path, less) => {
    expect(paths('agree', less)).toEqual([path]);
    expect(paths('start', less)).toEqual([path]);
  });

  it('agreements only before it runs', () => {
    expect(paths('agree', { agreements: '' })).toEqual([]);
    expect(paths('start', { agreements: '' })).toEqual(['agreements']);
  });

  it('no partner when the gemeente does it itself', () => {
    expect(paths('agree', { organisationId: null, byGemeente: true })).toEqual([]);
  });

  it('nothing for the other moves', () => {
    const empty = { ...whole, pillar: null, goals: [], access: [] };
    for (const move of ['end', 'drop', 'takeBack'] as const) expect(lacksFor(move, empty)).toEqual([]);
  });
});

it('4xToegang tells what is open and what is weak, in its own order', () => {
  expect(unanswered([{ aspect: 'fitting', answer: 'good' }])).toEqual(['comprehensible', 'available', 'affordable']);
  expect(weakAspects(whole.access)).toEqual(['affordable']);
});
