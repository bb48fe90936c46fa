import fc from 'fast-check';
import { anonymous, type Actor, may, type Role, roles } from '@wijkspoor/platform/domain';
import { freshSteps } from './cycle';
import { stepNumbers } from './step-number';
import {
  demandedFor,
  deliverables,
  deliverableState,
  type Evidence,
  type Findings,
  lacking,
  stepOfDeliverable,
  together,
} from './deliverables';
import { dueKind, dueLines, dueOfActivity, dueOfStep } from './due';
import { isComplete, nextDeliverable } from './next';
import { mayListProjects, projectPolicy, seesAllProjects } from './policy';
import { keepsRegie, regieFit } from './regie';
import { structureForNextCycle, structureForTemplate } from './structure';

const found = { count: 1, missing: [] };

describe('a deliverable', () => {
  it.each([
    [undefined, 'unmeasured'],
    [{ count: 0, missing: [{ code: 'x.y' }] }, 'todo'],
    [{ count: 2, missing: [{ code: 'x.y' }] }, 'begun'],
    [{ count: 0, missing: [] }, 'done'],
  ] as const)('with evidence %j is %s', (evidence, state) => expect(deliverableState(evidence)).toBe(state));

  it('of two sources is added up: done when one of them says so, and what is missing comes from who found something', () => {
    const none = { count: 0, missing: [{ code: 'x.none' }] };
    const begun = { count: 1, missing: [{ code: 'y.begun' }] };
    expect(together(undefined, none)).toBe(none);
    expect(together(none, begun)).toEqual({ count: 1, missing: begun.missing });
    expect(together(begun, none)).toEqual({ count: 1, missing: begun.missing });
    expect(together(none, none)).toEqual(none);
    expect(together(begun, { count: 2, missing: [] })).toEqual({ count: 3, missing: [] });
    expect(together(found, none)).toEqual(found);
    const evidence = fc.record({
      count: fc.nat(5),
      missing: fc.array(fc.record({ code: fc.constantFrom('x.y', 'x.z') }), { maxLength: 2 }),
    });
    const rank = (of: Evidence) => ['todo', 'begun', 'done'].indexOf(deliverableState(of));
    fc.assert(
      fc.property(evidence, evidence, (one, other) => {
        expect(rank(together(one, other))).toBe(Math.max(rank(one), rank(other)));
      }),
    );
  });

  it('belongs to one step, and is demanded by that step only', () => {
    for (const step of stepNumbers) {
      for (const code of deliverables[step]) expect(stepOfDeliverable(code)).toBe(step);
      for (const code of demandedFor[step]) expect(deliverables[step]).toContain(code);
    }
  });

  it('comes next when it can be made; what nothing measures comes after that', () => {
    const steps = { ...freshSteps, 1: 'running' } as const;
    expect(nextDeliverable(steps, {})).toEqual({ step: 1, deliverable: 'indicatorsChosen' });
    const findings: Findings = { indicatorsChosen: found, duidingWritten: { count: 0, missing: [{ code: 'x.y' }] } };
    expect(nextDeliverable(steps, findings)).toEqual({ step: 1, deliverable: 'duidingWritten' });
    expect(isComplete(1, findings)).toBe(false);
    expect(isComplete(1, { indicatorsChosen: found })).toBe(true);
    expect(isComplete(2, { prioritiesDecided: found })).toBe(false);
    expect(lacking(2, { theme: found })).toEqual(['targetGroup', 'goal']);
  });
});

const today = '2026-11-25';
describe('a date that waits', () => {
  it.each([
    ['2026-11-24', 'late'],
    ['2026-11-25', 'thisWeek'],
    ['2026-11-29', 'thisWeek'],
    ['2026-11-30', 'later'],
    ['2026-10', 'late'],
    ['2026-11', 'later'],
    ['2026-23', 'later'],
  ])('%s is %s on Wednesday 25 November', (date, kind) => expect(dueKind(date, today)).toBe(kind));

  it.each([
    ['planned', '2027', '2028', '2027'],
    ['planned', null, '2028', '2028'],
    ['running', '2027', '2028', '2028'],
    ['running', '2027', null, null],
    ['done', '2027', '2028', null],
    ['cancelled', '2027', '2028', null],
  ] as const)('of an activity that is %s from %s to %s is %s', (state, starts, ends, due) =>
    expect(dueOfActivity({ state, starts, ends })).toBe(due),
  );

  it.each([
    ['notStarted', '2027'],
    ['running', '2028'],
    ['reopened', '2028'],
    ['adopted', null],
  ] as const)('of a step that is %s is %s', (state, due) =>
    expect(dueOfStep({ state, starts: '2027', ends: '2028' })).toBe(due),
  );

  const step = { number: 1, state: 'running', starts: null, ends: '2026-10', complete: false } as const;
  const ready = { number: 2, state: 'running', starts: null, ends: null, complete: true } as const;
  const walk = { id: 'a', step: 4, title: 'Wandeling', state: 'planned', starts: '2026-11-26', ends: null } as const;

  it('is a line to act on, the late one first and what has no date last', () => {
    const lines = dueLines({ state: 'running', steps: [ready, step], activities: [walk] }, today);
    expect(lines.map(({ action, kind, daysLate }) => [action, kind, daysLate])).toEqual([
      ['finishStep', 'late', 25],
      ['startActivity', 'thisWeek', 0],
      ['adoptStep', 'thisWeek', 0],
    ]);
  });

  it('waits for nobody while the project rests or is over', () => {
    for (const state of ['paused', 'ended'] as const)
      expect(dueLines({ state, steps: [step], activities: [walk] }, today)).toEqual([]);
  });
});

describe('leading a project', () => {
  const held = (role: Role, projectId: string | null = null) => [{ role, projectId, organisationId: 'o' }];
  it.each(roles.map((role) => [role] as const))('as %s is for the gemeente, or for who leads for a partner', (role) => {
    const staff = ['coordinator', 'administrator'].includes(role);
    expect(regieFit('regisseur', held(role), null)).toEqual(
      staff ? { organisationId: null } : role === 'partnerLead' ? { organisationId: 'o' } : null,
    );
    const ofGemeente = [...['coordinator', 'administrator'], ...['executive', 'researcher']].includes(role);
    expect(regieFit('contact', held(role), null)).toEqual(ofGemeente ? { organisationId: null } : null);
  });

  it('does not follow from a role in another project', () => {
    expect(regieFit('regisseur', held('coordinator', 'other'), 'this')).toBeNull();
    expect(regieFit('regisseur', held('coordinator', 'this'), 'this')).toEqual({ organisationId: null });
  });

  it('is kept with a role that goes with it, for the same organisation and in the team', () => {
    const ofGemeente = { kind: 'regisseur', projectId: 'this', organisationId: null } as const;
    expect(keepsRegie(ofGemeente, held('administrator'))).toBe(true);
    expect(keepsRegie(ofGemeente, [...held('executive'), ...held('partnerLead')])).toBe(false);
    expect(keepsRegie({ ...ofGemeente, kind: 'contact' }, held('executive'))).toBe(true);
    expect(keepsRegie({ ...ofGemeente, kind: 'contact' }, [])).toBe(false);
    const ofPartner = { ...ofGemeente, organisationId: 'o' };
    expect(keepsRegie(ofPartner, [...held('partnerLead'), ...held('partnerLead', 'this')])).toBe(true);
    expect(keepsRegie(ofPartner, held('partnerLead'))).toBe(false);
    expect(keepsRegie(ofPartner, [...held('partnerReporter'), ...held('partnerReporter', 'this')])).toBe(false);
    expect(keepsRegie({ ...ofPartner, organisationId: 'other' }, held('partnerLead', 'this'))).toBe(false);
  });
});

describe('a copy', () => {
  const original = fc.record({
    indicators: fc.array(fc.record({ indicator: fc.string(), reason: fc.string() })),
    activities: fc.array(
      fc.record({
        title: fc.string(),
        kind: fc.constant('talks' as const),
        step: fc.constantFrom(...stepNumbers),
        id: fc.uuid(),
        starts: fc.constant('2027'),
      }),
    ),
  });
  it('takes structure only, whatever the original holds besides', () => {
    fc.assert(
      fc.property(original, (given) => {
        for (const { activities } of [structureForNextCycle(given), structureForTemplate(given)])
          for (const one of activities) expect(Object.keys(one)).toEqual(['title', 'kind', 'step']);
        expect(structureForTemplate(given).indicators.every(({ reason }) => reason === '')).toBe(true);
        expect(structureForNextCycle(given).indicators).toEqual(given.indicators);
      }),
    );
  });
});

describe('a partner', () => {
  const person = (own: readonly Role[], projects: Readonly<Record<string, readonly Role[]>> = {}): Actor => ({
    ...anonymous,
    kind: 'account',
    accountId: 'me',
    roles: new Set(own),
    projectRoles: new Map(Object.entries(projects).map(([id, held]) => [id, new Set(held)])),
    organisationRoles: [
      { role: 'partnerLead', organisationId: 'o', projectId: 'here' },
      { role: 'partnerReporter', organisationId: 'reported', projectId: 'here' },
      { role: 'partnerLead', organisationId: 'another', projectId: 'there' },
    ],
  });
  const partner = person(['partnerLead'], { here: ['partnerLead'] });
  const see = (actor: Actor, id: string) => may(projectPolicy.seeProject.judge(actor, { id, regisseurId: 'other' }));
  const run = (actor: Actor, id: string, regisseurId: string) =>
    may(projectPolicy.runProject.judge(actor, { id, regisseurId }));

  it('sees the projects of own teams and writes only where they lead', () => {
    expect([see(partner, 'here'), see(partner, 'there')]).toEqual(['yes', 'platform.missing']);
    expect(run(partner, 'here', 'me')).toBe('yes');
    expect(run(partner, 'here', 'other')).toBe('platform.forbidden');
    expect(run(partner, 'there', 'me')).toBe('platform.missing');
    expect(seesAllProjects(partner)).toBe(false);
    expect(may(mayListProjects(person([], { here: ['partnerReporter'] })))).toBe('yes');
    expect(may(mayListProjects(person(['resident'])))).toBe('platform.forbidden');
  });

  it('agrees for an own organisation in an own team', () => {
    const agree = (id: string, organisationId: string) =>
      may(projectPolicy.agreeToVision.judge(partner, { id, regisseurId: 'other', organisationId }));
    expect(agree('here', 'o')).toBe('yes');
    // who leads for it elsewhere, or reports for it here, does not speak for it here
    expect(agree('here', 'another')).toBe('platform.forbidden');
    expect(agree('here', 'reported')).toBe('platform.forbidden');
    expect(agree('there', 'o')).toBe('platform.missing');
  });
});
