import { type Actor, anonymous, type Role, roles } from '@wijkspoor/platform/domain';
import { ideaMoves } from './idea/life';
import { inSomeProject, mayMove, proposalsPolicy } from './policy';

const asked = { projectId: 'own' };
const inGemeente = (role: Role): Actor => ({ ...anonymous, kind: 'account', accountId: 'a', roles: new Set([role]) });
const inProject = (role: Role, projectId = 'own'): Actor => ({
  ...anonymous,
  kind: 'account',
  accountId: 'a',
  projectRoles: new Map([[projectId, new Set([role])]]),
});

describe('who may do what with ideas', () => {
  it('lets everybody read and take part', () => {
    expect(proposalsPolicy.seeIdeas.judge(anonymous)).toBe(true);
    expect(proposalsPolicy.takePart.judge(anonymous)).toBe(true);
    expect(proposalsPolicy.supportAtOnce.judge(anonymous)).not.toBe(true);
  });

  it.each(roles)('lets a move of the gemeente be made by its own people only: %s', (role) => {
    for (const { by } of ideaMoves) {
      const may = by !== 'author' && (role === 'coordinator' || role === 'administrator');
      expect(mayMove(inGemeente(role), by, asked) === true).toBe(may);
      expect(mayMove(anonymous, by, asked)).not.toBe(true);
    }
  });

  it('lets a key person write down what others say, in own projects only', () => {
    expect(proposalsPolicy.bringForOther.judge(inProject('keyPerson'), asked)).toBe(true);
    expect(proposalsPolicy.bringForOther.judge(inProject('keyPerson', 'other'), asked)).not.toBe(true);
    expect(proposalsPolicy.bringForOther.judge(inGemeente('keyPerson'), asked)).toMatchObject({ kind: 'missing' });
    expect(inSomeProject(inProject('keyPerson', 'other'), 'bringForOther')).toBe(true);
    expect(inSomeProject(inGemeente('resident'), 'bringForOther')).not.toBe(true);
  });
});
