import { anonymous, type Role } from './actor';
import { sentence, somewhere } from './sentence';

it('one role is enough somewhere: in the gemeente, or in one project', () => {
  const told = sentence<string>(['coordinator'], { project: (id) => id });
  const actor = (roles: Role[], project: Role) => ({
    ...anonymous,
    ...{ kind: 'account' as const, roles: new Set(roles), projectRoles: new Map([['p', new Set([project])]]) },
  });
  const asked = (roles: Role[], project: Role) =>
    somewhere(actor(roles, project), (id) => told.judge(actor(roles, project), id));
  expect(asked(['coordinator'], 'resident')).toBe(true);
  expect(asked([], 'coordinator')).toBe(true);
  expect(asked(['resident'], 'keyPerson')).toMatchObject({ code: 'platform.forbidden' });
  expect(somewhere(anonymous, (id) => told.judge(anonymous, id))).toMatchObject({ code: 'platform.unauthenticated' });
});
