import { anonymous, type Role } from '@wijkspoor/platform/domain';
import { permissionsOf } from './own-permissions';

const somebody = (...roles: Role[]) => ({
  ...anonymous,
  kind: 'account' as const,
  accountId: 'a',
  roles: new Set(roles),
});

describe('what somebody may do in a gemeente', () => {
  it('gives a resident no work', () => {
    expect(permissionsOf(somebody('resident'))).toMatchObject({ work: 'platform.forbidden', invite: [] });
  });

  it('lets a coordinator see people and invite residents and partners, and change nobody', () => {
    expect(permissionsOf(somebody('coordinator'))).toMatchObject({
      work: 'yes',
      seeMembers: 'yes',
      changeMembers: 'platform.forbidden',
      changeSettings: 'platform.forbidden',
      invite: ['resident', 'keyPerson', 'partnerReporter', 'partnerLead'],
    });
  });

  it('lets a researcher work without seeing people', () => {
    expect(permissionsOf(somebody('researcher'))).toMatchObject({ work: 'yes', seeMembers: 'platform.forbidden' });
  });

  it('counts a role in one project as work, and no more than that', () => {
    const partner = { ...somebody(), projectRoles: new Map([['p', new Set<Role>(['partnerReporter'])]]) };
    expect(permissionsOf(partner)).toMatchObject({ work: 'yes', seeMembers: 'platform.forbidden' });
  });
});
