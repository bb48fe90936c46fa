import { type Actor, anonymous, type Role } from '@wijkspoor/platform/domain';
import { scopeOf } from './policy';

const actor = (roles: readonly Role[], projects: Readonly<Record<string, Role>> = {}): Actor => ({
  ...anonymous,
  ...{ kind: 'account', accountId: 'a', roles: new Set(roles), organisationIds: new Set(['o']) },
  projectRoles: new Map(Object.entries(projects).map(([id, role]) => [id, new Set([role])])),
});

describe('what somebody sees of the reports of a gemeente', () => {
  it('is everything with a role of the gemeente itself', () => {
    expect(scopeOf(actor(['researcher']))).toMatchObject({ all: true });
  });

  it('is all of one project for a coordinator of that project', () => {
    expect(scopeOf(actor([], { p: 'coordinator', q: 'partnerLead' }))).toEqual({
      ...{ all: false, wholeProjectIds: ['p'], organisationIds: ['o'], projectIds: ['q'] },
    });
  });

  it('is what is their own, in every project or in some, for a partner', () => {
    expect(scopeOf(actor(['partnerReporter'], { p: 'partnerLead' }))).toMatchObject({ projectIds: null });
    expect(scopeOf(actor([], { p: 'partnerLead' }))).toMatchObject({ projectIds: ['p'], wholeProjectIds: [] });
  });

  it('is nothing for who reports nowhere: an empty list is no project, never every one', () => {
    expect(scopeOf(actor(['keyPerson'], { p: 'keyPerson' }))).toEqual({
      ...{ all: false, wholeProjectIds: [], organisationIds: ['o'], projectIds: [] },
    });
  });
});
