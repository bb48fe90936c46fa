import fc from 'fast-check';
import { type Actor, anonymous, type Role } from '@wijkspoor/platform/domain';
import type { Portfolio } from '@wijkspoor/project/domain';
import type { WijkState } from '@wijkspoor/wijk/domain';
import { linesFor, portfolioFilters, portfolioOf } from './portfolio';

const actor = (role: Role): Actor => ({ ...anonymous, kind: 'account', accountId: 'a', roles: new Set([role]) });
const partnerIn = (project: string): Actor => ({
  ...anonymous,
  kind: 'account',
  accountId: 'a',
  projectRoles: new Map([[project, new Set<Role>(['partnerLead'])]]),
});
type Project = Portfolio['projects'][number];
type Line = Portfolio['lines'][number];

const project = (id: string, more: Partial<Project> = {}): Project => ({
  ...{ id, name: `Project ${id}`, state: 'running', starts: null, ends: null, published: true },
  wijken: [{ slug: 'lindehoek', name: 'Lindehoek' }],
  ...{ cycle: 1, current: 2, steps: [], running: [], late: 0, thisWeek: 0, next: null },
  ...more,
});
const line = (projectId: string, more: Partial<Line> = {}): Line => ({
  ...{ action: 'finishStep', step: 2, due: '2026-11-20', kind: 'late', daysLate: 2, activity: null },
  ...{ projectId, project: `Project ${projectId}`, wijken: ['Lindehoek'], byPartner: false, regisseurId: 'a' },
  path: `/projecten/${projectId}/stap/2`,
  ...more,
});
const wijk = (more: Partial<WijkState> = {}): WijkState => ({
  ...{ slug: 'lindehoek', name: 'Lindehoek', published: true, hasAreas: true },
  ...more,
});
const portfolio = (projects: Project[] = [], lines: Line[] = []): Portfolio => ({
  today: '2026-11-22',
  week: { monday: '2026-11-16', sunday: '2026-11-22' },
  more: false,
  projects,
  lines,
});
const actions = (who: Actor, of: Portfolio, wijken: readonly WijkState[] = []) =>
  portfolioOf(who, of, wijken).lines.map(({ action, path }) => `${action} ${path}`);

describe('a portfolio', () => {
  it('puts what has to be put in order first after what the cycles ask', () => {
    const of = portfolio([project('1', { published: false })], [line('1')]);
    expect(actions(actor('coordinator'), of, [wijk({ published: false, hasAreas: false })])).toEqual([
      'finishStep /projecten/1/stap/2',
      'chooseAreas /wijken/lindehoek',
      'publishWijk /wijken/lindehoek',
      'publishProject /projecten/1',
    ]);
  });

  it('asks nobody to publish what does not run', () => {
    const of = portfolio([project('1', { published: false, state: 'preparing' })]);
    expect(actions(actor('coordinator'), of, [wijk({ published: false })])).toEqual([]);
  });

  it('has an open round among what a project is busy with, and leads to the work itself who may do it', () => {
    const round = {
      ...{ number: 3, title: 'Leefplekmeter', projectId: '1', project: 'Project 1', wijk: 'Lindehoek' },
      ...{
        state: 'open',
        closesOn: '2026-12-20',
        feedbackDue: '2027-01-28',
        toRead: 2,
        toCheck: 1,
        waitsForPaper: false,
      },
    };
    const of = portfolio([project('1', { running: ['Koffie'] }), project('2')]);
    const seen = (who: Actor, rounds = [round]) => portfolioOf(who, of, [], rounds);
    expect(seen(actor('coordinator')).projects.map(({ running }) => running)).toEqual([
      ['Koffie', 'Leefplekmeter'],
      [],
    ]);
    expect(seen(actor('coordinator'), [{ ...round, state: 'closed' }]).projects[0]?.running).toEqual(['Koffie']);
    const paths = (who: Actor) => seen(who).lines.map(({ action, path }) => `${action} ${path}`);
    expect(paths(actor('coordinator'))).toEqual([
      'readAnswers /ronden/3/antwoorden',
      'checkSheets /ronden/3/papier/nakijken',
    ]);
    expect(paths(actor('executive'))).toEqual(['readAnswers /ronden/3', 'checkSheets /ronden/3']);
  });

  it('gives chores only to who may do them, and lets others look', () => {
    const of = portfolio([project('1', { published: false })], [line('1')]);
    const bare = [wijk({ hasAreas: false, published: false })];
    for (const who of [actor('executive'), actor('researcher'), partnerIn('1')])
      expect(actions(who, of, bare)).toEqual(['finishStep /projecten/1/stap/2']);
    const may = (who: Actor) => portfolioOf(who, of, bare).lines[0]?.may;
    expect(may(actor('administrator'))).toBe('yes');
    expect(may(partnerIn('1'))).toBe('yes');
    // in the team, and somebody else leads
    const led = portfolio([project('1')], [line('1', { regisseurId: 'b' })]);
    expect(portfolioOf(partnerIn('1'), led, []).lines[0]?.may).toBe('platform.forbidden');
    expect(may(actor('executive'))).toBe('platform.forbidden');
    expect(portfolioOf(actor('executive'), of, []).may).toMatchObject({ startProject: 'platform.forbidden' });
  });
});

describe('rounds in a portfolio', () => {
  const round = {
    ...{ number: 7, title: 'Leefplekmeter', projectId: '1', project: 'Project 1', wijk: 'Lindehoek' },
    ...{
      state: 'open',
      closesOn: '2026-11-22',
      feedbackDue: '2026-12-20',
      toRead: 0,
      toCheck: 0,
      waitsForPaper: false,
    },
  };
  const linesOf = (who: Actor, ...rounds: (typeof round)[]) =>
    portfolioOf(who, portfolio([], [line('1')]), [], rounds).lines.map((one) => `${one.action} ${one.kind} ${one.may}`);

  it('say when one closes this week, what has to be read and checked, and when people must hear what became of it', () => {
    const coordinator = actor('coordinator');
    expect(linesOf(coordinator, round)).toEqual(['finishStep late yes', 'closeRound thisWeek yes']);
    expect(linesOf(coordinator, { ...round, closesOn: '2026-11-23' })).toEqual(['finishStep late yes']);
    expect(linesOf(coordinator, { ...round, closesOn: '2027-01-01', toRead: 2, toCheck: 1 })).toEqual([
      ...['finishStep late yes', 'readAnswers thisWeek yes', 'checkSheets thisWeek yes'],
    ]);
    const closed = { ...round, state: 'closed' };
    expect(linesOf(coordinator, closed)).toEqual(['finishStep late yes', 'giveFeedback later yes']);
    expect(linesOf(coordinator, { ...closed, waitsForPaper: true })).toContain('finishPaper thisWeek yes');
    // what is late longest stands first
    expect(linesOf(coordinator, { ...closed, feedbackDue: '2026-11-01' })).toEqual([
      ...['giveFeedback late yes', 'finishStep late yes'],
    ]);
  });

  it('count as late with their project, and with no other', () => {
    const late = { ...round, state: 'closed', feedbackDue: '2026-11-01' };
    const { projects } = portfolioOf(actor('coordinator'), portfolio([project('1'), project('2')], []), [], [late]);
    expect(projects.map((one) => one.late)).toEqual([1, 0]);
  });

  it('let a partner look, and a key person check sheets', () => {
    const waits = { ...round, toRead: 1, toCheck: 1 };
    expect(linesOf(partnerIn('1'), waits).slice(1)).toEqual([
      ...['closeRound thisWeek platform.forbidden', 'readAnswers thisWeek platform.forbidden'],
      'checkSheets thisWeek platform.forbidden',
    ]);
    const keyPerson = { ...partnerIn('1'), projectRoles: new Map([['1', new Set<Role>(['keyPerson'])]]) };
    expect(linesOf(keyPerson, waits).at(-1)).toBe('checkSheets thisWeek yes');
  });
});

const someLine = fc.record({ kind: fc.constantFrom('late', 'thisWeek', 'later'), byPartner: fc.boolean() });

describe('every filter', () => {
  it('shows lines of this week only, in their order, and none that all does not show', () => {
    fc.assert(
      fc.property(fc.array(someLine), fc.constantFrom(...portfolioFilters), (lines, filter) => {
        const shown = linesFor(lines, filter);
        const all = linesFor(lines, 'all');
        expect(shown.every((one) => one.kind !== 'later' && all.includes(one))).toBe(true);
        expect(shown.map((one) => lines.indexOf(one))).toEqual(
          shown.map((one) => lines.indexOf(one)).sort((a, b) => a - b),
        );
        if (filter === 'late') expect(shown.length).toBe(lines.filter(({ kind }) => kind === 'late').length);
      }),
    );
  });
});
