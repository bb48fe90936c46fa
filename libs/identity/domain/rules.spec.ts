import fc from 'fast-check';
import { roles } from '@wijkspoor/platform/domain';
import { maskAddress } from './address';
import { acceptanceOf, residentOf, roleFault } from './membership';
import { actorOf, type Held, isStaff, lifetimeOf, rolesOf, type Session, signInMethods } from './session';

const gemeenten = ['a', 'b', 'c'] as const;
const aRole = fc.constantFrom(...roles);
const held: fc.Arbitrary<Held> = fc.record({
  gemeenteId: fc.constantFrom(...gemeenten),
  slug: fc.constant('slug'),
  gemeente: fc.constant('Gemeente'),
  role: aRole,
  projectId: fc.option(fc.constantFrom('p', 'q')),
  organisationId: fc.option(fc.constantFrom('x', 'y')),
  organisation: fc.constant(null),
});
const aSession: fc.Arbitrary<Session> = fc
  .record({
    method: fc.constantFrom(...signInMethods),
    provider: fc.constantFrom(...gemeenten),
    operator: fc.boolean(),
    memberships: fc.array(held, { maxLength: 8 }),
  })
  .map(({ method, provider, operator, memberships }) => ({
    accountId: 'somebody',
    method,
    onlyGemeente: method === 'provider' ? provider : null,
    expiresAt: '',
    email: '',
    name: '',
    language: 'nl',
    operator,
    hasPassword: false,
    version: 1,
    memberships,
  }));
const everyRole = ({ roles: whole, projectRoles }: ReturnType<typeof actorOf>) => [
  ...whole,
  ...[...projectRoles.values()].flatMap((some) => [...some]),
];

describe('who acts', () => {
  it('has only roles that a membership in this very gemeente gives', () =>
    fc.assert(
      fc.property(aSession, fc.constantFrom(...gemeenten), (session, gemeente) => {
        const mine = session.memberships.filter(({ gemeenteId }) => gemeenteId === gemeente);
        for (const role of everyRole(actorOf(session, gemeente))) expect(mine.map((one) => one.role)).toContain(role);
      }),
    ));

  it('speaks for an organisation only by a membership of that role, for it, in that project', () =>
    fc.assert(
      fc.property(aSession, fc.constantFrom(...gemeenten), (session, gemeente) => {
        const mine = rolesOf(session).filter(({ gemeenteId }) => gemeenteId === gemeente);
        const { kind, organisationRoles } = actorOf(session, gemeente);
        expect(organisationRoles).toEqual(
          mine.flatMap(({ role, organisationId, projectId }) =>
            kind === 'anonymous' || organisationId === null ? [] : [{ role, organisationId, projectId }],
          ),
        );
      }),
    ));

  it('has no role of staff, and does not run the platform, after a link by mail', () =>
    fc.assert(
      fc.property(aSession, fc.constantFrom(...gemeenten), (session, gemeente) => {
        const actor = actorOf({ ...session, method: 'mailLink', onlyGemeente: null }, gemeente);
        expect(everyRole(actor).filter(isStaff)).toEqual([]);
        expect(actor.operator).toBe(false);
      }),
    ));

  it("is nobody outside the gemeente of its session's provider, and never the operator", () =>
    fc.assert(
      fc.property(aSession, fc.constantFrom(...gemeenten), (session, gemeente) => {
        const actor = actorOf({ ...session, method: 'provider', onlyGemeente: 'a' }, gemeente);
        expect(actor.operator).toBe(false);
        if (gemeente !== 'a') expect(actor).toMatchObject({ kind: 'anonymous', accountId: null });
      }),
    ));

  it('has no roles on a page of the platform', () =>
    fc.assert(fc.property(aSession, (session) => expect(everyRole(actorOf(session, null))).toEqual([]))));
});

describe('changing a role', () => {
  it('never leaves a gemeente without its last administrator', () => {
    const last = { role: 'administrator', projectId: null, administrators: 1 } as const;
    expect(roleFault(last, 'executive', null)?.code).toBe('identity.lastAdministrator');
    expect(roleFault({ ...last, administrators: 2 }, 'executive', null)).toBeNull();
    expect(roleFault({ ...last, projectId: 'p' }, 'executive', null)).toBeNull();
  });

  it('does not cross between staff and the rest', () =>
    fc.assert(
      fc.property(aRole, aRole, (from, to) => {
        const fault = roleFault({ role: from, projectId: null, administrators: 2 }, to, 'x');
        expect(fault === null).toBe(isStaff(from) === isStaff(to));
      }),
    ));
});

describe('accepting an invitation', () => {
  const anAccount = fc.record({ hasPassword: fc.boolean(), staff: fc.boolean(), staffHere: fc.boolean() });

  it('by mail alone is enough only where nothing stronger is needed', () =>
    fc.assert(
      fc.property(aRole, fc.option(anAccount), (role, account) => {
        if (acceptanceOf(role, account) === 'session')
          expect([isStaff(role), account?.hasPassword ?? false, account?.staff ?? false]).toEqual([
            false,
            false,
            false,
          ]);
      }),
    ));

  it('never adds a password to an account that has a way of signing in for staff', () =>
    fc.assert(
      fc.property(aRole, anAccount, (role, account) => {
        if (account.hasPassword || account.staff) expect(acceptanceOf(role, account)).not.toBe('choosePassword');
      }),
    ));
});

it('makes a resident of who wants to go to a page of a gemeente', () => {
  expect(
    ['/waterhoven', '/waterhoven/en/lindehoek', '/en/waterhoven', '/account', '/en', '/', null].map(residentOf),
  ).toEqual(['waterhoven', 'waterhoven', 'waterhoven', null, null, null, null]);
});

it.each([
  ['naam.achter@example.org', 'n…r@example.org'],
  ['jan@example.org', 'j…n@example.org'],
  ['jo@example.org', 'j…@example.org'],
  ['j@example.org', 'j…@example.org'],
])('masks %s', (email, masked) => expect(maskAddress(email)).toBe(masked));

it('lets staff sessions end after eight hours', () => {
  expect(lifetimeOf('password').absolute).toBe(8 * 3600);
  expect(lifetimeOf('provider').absolute).toBe(8 * 3600);
  expect(lifetimeOf('mailLink').absolute).toBe(30 * 24 * 3600);
});
