import { type Actor, anonymous, type OrganisationRole, type Role } from '@wijkspoor/platform/domain';
import { reportingPolicy, scopeOf } from './policy';

/** @param held roles, each in a project (null: in the whole gemeente) and perhaps for an organisation. */
const actor = (...held: readonly (readonly [Role, projectId: string | null, organisationId?: string])[]): Actor => ({
  ...anonymous,
  ...{ kind: 'account', accountId: 'a' },
  roles: new Set(held.flatMap(([role, projectId]) => (projectId === null ? [role] : []))),
  projectRoles: new Map(
    held.flatMap(([role, projectId]) => (projectId === null ? [] : [[projectId, new Set([role])]])),
  ),
  organisationRoles: held.flatMap(([role, projectId, organisationId]): OrganisationRole[] =>
    organisationId === undefined ? [] : [{ role, projectId, organisationId }],
  ),
});
const both = actor(['partnerReporter', 'p', 'x'], ['partnerReporter', 'q', 'y']);

describe('what somebody sees of the reports of a gemeente', () => {
  it('is everything with a role of the gemeente itself', () => {
    expect(scopeOf(actor(['researcher', null]))).toMatchObject({ all: true });
  });

  it('is all of one project for a coordinator of that project', () => {
    expect(scopeOf(actor(['coordinator', 'p'], ['partnerLead', 'q', 'o']))).toEqual({
      ...{ all: false, wholeProjectIds: ['p'], own: [{ organisationId: 'o', projectId: 'q' }] },
    });
  });

  it('is what is their own, in every project or in some, for a partner', () => {
    expect(scopeOf(actor(['partnerReporter', null, 'o']))).toEqual({
      ...{ all: false, wholeProjectIds: [], own: [{ organisationId: 'o', projectId: null }] },
    });
    expect(scopeOf(both).own).toEqual([
      { organisationId: 'x', projectId: 'p' },
      { organisationId: 'y', projectId: 'q' },
    ]);
  });

  it('is nothing for who reports nowhere: an empty list is no project, never every one', () => {
    expect(scopeOf(actor(['keyPerson', null, 'o'], ['keyPerson', 'p', 'o']))).toEqual({
      ...{ all: false, wholeProjectIds: [], own: [] },
    });
  });
});

describe('a report of a partner', () => {
  const verdict = (who: Actor, projectId: string, organisationId: string) =>
    [reportingPolicy.seeReports, reportingPolicy.writeReport].map(({ judge }) => {
      const said = judge(who, { projectId, organisationId });
      return said === true ? 'yes' : said.code;
    });
  const [yes, missing] = ['yes', 'platform.missing'].map((code) => [code, code]);

  it('is for who reports for that very organisation in that very project', () => {
    expect([verdict(both, 'p', 'x'), verdict(both, 'q', 'y')]).toEqual([yes, yes]);
    expect([verdict(both, 'p', 'y'), verdict(both, 'q', 'x')]).toEqual([missing, missing]);
  });

  it('is for who reports for it in the whole gemeente; another role for it gives nothing', () => {
    const who = actor(['partnerReporter', null, 'x'], ['keyPerson', 'p', 'y']);
    expect([verdict(who, 'p', 'x'), verdict(who, 'q', 'x'), verdict(who, 'p', 'y')]).toEqual([yes, yes, missing]);
  });
});
