import fc from 'fast-check';
import { type Actor, anonymous, type Role } from '@wijkspoor/platform/domain';
import { publicReportedOf, reportedFor, reportedOf, type ToldReport } from './reported';

const report = (more: Partial<ToldReport> = {}): ToldReport => ({
  ...{ interventionId: 'walk', intervention: { number: 2, title: 'Wandelen' }, goalIds: ['a'] },
  ...{ organisationId: 'club', sharedWithTeam: false },
  ...{ startsOn: '2027-01-01', endsOn: '2027-03-31', hours: 10, costCents: 5_000, volunteers: 12, participants: 20 },
  ...more,
});
const cooking = { interventionId: 'cook', intervention: { number: 1, title: 'Koken' } };

describe('what reports say of a goal', () => {
  it('stands per period, with the interventions it comes from', () => {
    const later = { startsOn: '2027-04-01', endsOn: '2027-06-30' };
    const all = [report(), report({ ...cooking, participants: null }), report(later), report({ goalIds: ['b'] })];
    expect(reportedOf('a', all)).toEqual({
      periods: [
        {
          ...{ startsOn: '2027-01-01', endsOn: '2027-03-31', reports: 2 },
          ...{ hours: 20, costCents: 10_000, volunteers: 24, participants: 20 },
        },
        { ...later, reports: 1, hours: 10, costCents: 5_000, volunteers: 12, participants: 20 },
      ],
      sources: [
        { number: 1, title: 'Koken', reports: 1 },
        { number: 2, title: 'Wandelen', reports: 2 },
      ],
      hidden: 0,
    });
  });

  it('is nothing without a report', () =>
    expect(reportedOf('a', [report({ goalIds: ['b'] })])).toEqual({ periods: [], sources: [], hidden: 0 }));

  it('hides from everybody who is about fewer than ten people, also inside a sum', () => {
    const few = report({ ...cooking, participants: 9, volunteers: 0 });
    const { periods, hidden } = publicReportedOf('a', [report(), few]);
    expect([periods, hidden]).toMatchObject([[{ participants: 20, volunteers: 12, hours: 20 }], 1]);
    expect(publicReportedOf('a', [few]).periods).toMatchObject([{ participants: null, volunteers: 0, hours: 10 }]);
  });

  it('tells nobody outside the gemeente what a partner spent', () =>
    expect(publicReportedOf('a', [report()]).periods).toMatchObject([{ costCents: null, hours: 10 }]));

  describe('for whoever works on it', () => {
    const goal = { id: 'a', projectId: 'p' };
    const inProject = (role: Role, ...own: string[]): Actor => ({
      ...anonymous,
      ...{ kind: 'account', projectRoles: new Map([['p', new Set([role])]]) },
      organisationRoles: own.map((organisationId) => ({ role, organisationId, projectId: 'p' })),
    });
    const all = [
      report({ participants: 9 }),
      report({ ...cooking, organisationId: 'kitchen', hours: 1 }),
      report({ ...cooking, intervention: { number: 3, title: 'Zelf' }, organisationId: null, hours: 2 }),
      report({ intervention: { number: 4, title: 'Gedeeld' }, organisationId: null, sharedWithTeam: true, hours: 4 }),
    ];

    it('is everything for the gemeente, also with a role in that project alone', () => {
      expect(reportedFor(inProject('coordinator'), goal, all)).toEqual(reportedOf('a', all));
      expect(reportedFor({ ...anonymous, roles: new Set(['researcher']) }, goal, all)).toEqual(reportedOf('a', all));
      // a role in another project says nothing here
      expect(reportedFor(inProject('coordinator'), { ...goal, projectId: 'q' }, all).sources).toHaveLength(1);
    });

    it('is what is their own and what is shared for a partner, without money and without small numbers', () => {
      const seen = reportedFor(inProject('partnerLead', 'club'), goal, all);
      expect(seen.sources.map(({ title }) => title)).toEqual(['Wandelen', 'Gedeeld']);
      expect(seen.periods).toMatchObject([{ hours: 14, costCents: null, participants: 20 }]);
      expect(seen.hidden).toBe(1);
      // speaks for the kitchen in another project alone
      const elsewhere = { role: 'partnerLead', organisationId: 'kitchen', projectId: 'q' } as const;
      const both = inProject('partnerLead', 'club');
      expect(
        reportedFor({ ...both, organisationRoles: [...both.organisationRoles, elsewhere] }, goal, all).sources,
      ).toEqual(seen.sources);
      expect(reportedFor(inProject('keyPerson'), goal, all).sources.map(({ title }) => title)).toEqual(['Gedeeld']);
    });
  });

  const people = fc.option(fc.integer({ min: 0, max: 30 }));
  const aReport = fc
    .record({ participants: people, volunteers: people, goalIds: fc.subarray(['a', 'b']) })
    .map((one) => report(one));

  it('what one goal says less than another is never about one to nine people', () =>
    fc.assert(
      fc.property(fc.array(aReport, { maxLength: 6 }), aReport, (all, one) => {
        const people = (reports: readonly ToldReport[]) => publicReportedOf('a', reports).periods[0]?.participants ?? 0;
        const more = people([...all, { ...one, goalIds: ['a'] }]) - people(all);
        expect(more === 0 || more >= 10).toBe(true);
      }),
    ));
});
