import type { PublicPicture } from '@wijkspoor/project/domain';
import { assess, assessFactors, assessPillars } from './assessment';
import { mostAlive, standingOf, stepSign } from './standing';

type Step = PublicPicture['steps'][number];
type Activity = PublicPicture['activities'][number];

const step = (number: Step['number'], more: Partial<Step> = {}): Step => ({
  number,
  state: 'notStarted',
  starts: null,
  ends: null,
  startedOn: null,
  adoptedOn: null,
  current: false,
  along: false,
  deliverables: [],
  ...more,
});
const activity = (id: string, more: Partial<Activity> = {}): Activity => ({
  id,
  step: 2,
  title: id,
  kind: 'meeting',
  state: 'planned',
  starts: null,
  ends: null,
  ...more,
});
const found = (
  code: Step['deliverables'][number]['code'],
  state: Step['deliverables'][number]['state'],
): Step['deliverables'][number] => ({ code, state, count: 1, missing: [] });

const picture: PublicPicture = {
  project: { id: 'p', name: 'Gezond', state: 'running', starts: '2026', ends: null, wijken: [] },
  cycle: { number: 1, state: 'open' },
  today: '2026-11-22',
  phases: [],
  steps: [
    step(1, { state: 'adopted', adoptedOn: '2026-09-14', deliverables: [found('residentsAsked', 'done')] }),
    step(2, {
      state: 'running',
      current: true,
      deliverables: [found('theme', 'todo'), found('goal', 'unmeasured'), found('prioritiesDecided', 'begun')],
    }),
    step(3, { deliverables: [found('collegeDecision', 'todo'), found('money', 'unmeasured')] }),
    step(4),
    step(5, { state: 'running', along: true, deliverables: [found('feedback', 'todo')] }),
  ],
  decisions: [],
  activities: [],
  vision: '',
  principles: [],
  agreements: [],
  ledBy: null,
  next: { step: 2, deliverable: 'theme' },
};
const wijk = { slug: 'lindehoek', name: 'Lindehoek' };
const standing = (more: Partial<PublicPicture> = {}, team: readonly string[] = []) =>
  standingOf({ ...picture, ...more }, { wijk, team, owed: [], plan: { worked: [], left: [] } });

describe('where a project stands', () => {
  it('draws what is done, what is worked on, and what comes later', () => {
    const { steps } = standing();
    expect(steps.map(({ sign }) => sign)).toEqual(['done', 'now', 'later', 'later', 'along']);
    expect(steps[1]?.deliverables.map(({ sign }) => sign)).toEqual(['next', 'later', 'next']);
    expect(steps.map(({ done, of }) => [done, of])).toEqual([
      [1, 1],
      [0, 3],
      [0, 2],
      [0, 0],
      [0, 1],
    ]);
  });

  it.each([
    ['adopted', false, false, 'done'],
    ['adopted', true, false, 'done'],
    ['notStarted', true, false, 'later'],
    ['running', true, false, 'now'],
    ['running', false, true, 'along'],
    ['running', false, false, 'busy'],
    ['reopened', true, false, 'now'],
  ] as const)('a step that is %s (current %s, along %s) is drawn as %s', (state, current, along, sign) => {
    expect(stepSign({ state, current, along })).toBe(sign);
  });

  it('says what is worked on, and the first activity that is still to come', () => {
    const { next } = standing({
      activities: [
        activity('voorbij', { starts: '2026-11-02' }),
        activity('later', { starts: '2027-01' }),
        activity('eerst', { starts: '2026-11-26' }),
        activity('klaar', { state: 'done', starts: '2026-11-25' }),
      ],
    });
    expect(next).toMatchObject({ step: 2, deliverable: 'theme', activity: { id: 'eerst' } });
  });

  it.each([
    [{ project: { ...picture.project, state: 'paused' as const } }],
    [{ project: { ...picture.project, state: 'ended' as const } }],
    [{ cycle: { number: 1, state: 'closed' as const } }],
  ])('has nothing to come when it rests, is over or is of the past', (more) => {
    const { next } = standing({ ...more, activities: [activity('eerst', { starts: '2026-11-26' })] });
    expect(next).toEqual({ step: null, deliverable: null, activity: null });
  });

  it('shows what was cancelled nowhere', () => {
    const { steps } = standing({ activities: [activity('weg', { state: 'cancelled' }), activity('er')] });
    expect(steps[1]?.activities.map(({ id }) => id)).toEqual(['er']);
  });

  it('names everyone who takes part once: who leads first', () => {
    const agreements = [
      { organisation: 'GGD', agreedOn: '2026-11-10', current: true },
      { organisation: 'Sport', agreedOn: '2026-01-10', current: false },
    ];
    expect(standing({ ledBy: 'Welzijn', agreements }, ['GGD', 'Corporatie', 'Welzijn']).partners).toEqual([
      { name: 'Welzijn', leads: true, agreedOn: null },
      { name: 'Corporatie', leads: false, agreedOn: null },
      { name: 'GGD', leads: false, agreedOn: '2026-11-10' },
      { name: 'Sport', leads: false, agreedOn: null },
    ]);
  });

  it('shows the project that runs before one that rests', () => {
    const one = (state: PublicPicture['project']['state']) => ({ project: { state } });
    expect(mostAlive([one('ended'), one('paused'), one('running')])).toEqual(one('running'));
    expect(mostAlive([one('ended'), one('preparing')])).toEqual(one('preparing'));
    const none: readonly ReturnType<typeof one>[] = [];
    expect(mostAlive(none)).toBeUndefined();
  });
});

describe('pillars and factors', () => {
  it.each([
    [[], 'notAssessed'],
    [[true], 'there'],
    [[true, false], 'partly'],
    [[false, false], 'notYet'],
  ] as const)('with evidence %j are %s', (met, state) => {
    expect(assess(met.map((one) => ({ code: 'visionAgreed', met: one })))).toBe(state);
  });

  it('are never called assessed by what nobody measured', () => {
    const factors = assessFactors({ steps: [], agreements: [] });
    expect(Object.fromEntries(factors.map(({ code, state }) => [code, state]))).toEqual({
      participation: 'notAssessed',
      backing: 'notYet',
      means: 'notAssessed',
      regie: 'there',
      network: 'notAssessed',
      sharedGain: 'notAssessed',
    });
  });

  it('say in which pillars something is done, and where that is left on purpose', () => {
    const found = assessPillars({ worked: ['support'], left: ['support', 'regulation'] });
    expect(Object.fromEntries(found.map(({ code, state }) => [code, state]))).toEqual({
      education: 'notYet',
      support: 'there',
      environment: 'notYet',
      regulation: 'partly',
    });
  });

  it('follow what exists', () => {
    const agreements = [{ organisation: 'GGD', agreedOn: '2026-11-10', current: true }];
    const state = (of: Pick<PublicPicture, 'steps' | 'agreements'>, code: string) =>
      assessFactors(of).find((one) => one.code === code)?.state;
    expect(state(picture, 'participation')).toBe('partly');
    expect(state({ ...picture, agreements }, 'backing')).toBe('partly');
    const decided = [step(3, { deliverables: [found('collegeDecision', 'done'), found('money', 'done')] })];
    expect(state({ steps: decided, agreements }, 'backing')).toBe('there');
    expect(state({ steps: decided, agreements: [{ ...agreements[0]!, current: false }] }, 'backing')).toBe('partly');
    expect(state({ steps: decided, agreements }, 'means')).toBe('there');
  });
});
